window.atFirst = typeof window.probe
window.violations = []
document.addEventListener('securitypolicyviolation', event => window.violations.push(event.effectiveDirective))
const policy = trustedTypes.createPolicy('worker', { createScriptURL: url => url })
const worker = new Worker(policy.createScriptURL('worker.js'), { type: 'module' })
window.fromWorker = new Promise(resolve => { worker.onmessage = event => resolve(event.data) })
document.querySelector('button').addEventListener('click', event => event.target.replaceWith('the brief'))
document.documentElement.dataset.ready = 'true'
