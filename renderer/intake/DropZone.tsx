import { useEffect, useState } from 'react'
import type { ChosenFile } from '../../domain/contract/calls'
import { dropped } from './dropped'
import './intake.css'

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files dropped anywhere on the window, and shows that it will. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly ChosenFile[]) => void }) {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => { if (event.relatedTarget === null) setOver(false) }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(false)
      void Promise.all(Array.from(event.dataTransfer?.files ?? [], dropped)).then(onFiles)
    }
    const listening = new AbortController()
    const options = { signal: listening.signal }
    window.addEventListener('dragenter', drag, options)
    window.addEventListener('dragover', drag, options)
    window.addEventListener('dragleave', leave, options)
    window.addEventListener('drop', drop, options)
    return () => listening.abort()
  }, [onFiles])
  if (!over) return null
  return <div className="intake-drop" aria-hidden="true"><p>Drop a .txt or .md file to add it to your library</p></div>
}
