import { set, useApp } from '../app/state'
import { Dialog } from '../parts/Dialog'
import { Manage } from './Manage'
import { SetUp } from './SetUp'
import './lock.css'

const close = () => set({ panel: null })

/** The lock: set up where there is none, looked after where there is one. */
export function LockPanel() {
  const isOff = useApp(({ lock }) => lock === 'off')
  return (
    <Dialog label="The lock" className="lock" onClose={close}>
      <div className="dialog-text">{isOff ? <SetUp /> : <Manage />}</div>
    </Dialog>
  )
}
