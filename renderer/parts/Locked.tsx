/** Stands where notes would be while they are locked. */
export function Locked({ className, onUnlock }: { readonly className: string; readonly onUnlock: () => void }) {
  return <p className={className}>Your notes are locked. <button type="button" className="button" onClick={onUnlock}>Unlock…</button></p>
}
