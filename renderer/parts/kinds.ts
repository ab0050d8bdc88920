export { kindNames } from '../../domain/notes/note'
