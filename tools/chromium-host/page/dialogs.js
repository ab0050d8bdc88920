/** Draws one of main's dialogs in the window, and tells the host how it was answered. */
function drawDialog(message, toHost) {
  toHost({ kind: 'dialog-answer', id: message.id, answer: { canceled: true } })
}
