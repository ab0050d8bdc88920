export const controls = async () => []
