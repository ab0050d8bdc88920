import { useEffect, useRef } from 'react'
import { contentOf, footLines, type SheetSection } from '../../domain/page/content'
import { isPrivate, setWords } from '../../domain/page/sheet'
import type { Shown } from './use-page'

/** How much finer the page is drawn than it is shown: glyphs stand on whole pixels, which at small sizes is uneven. */
const fineness = 3

/** The PDF's first page as a picture with one pixel for each of the screen's, and drawn again when those change. */
function Picture({ pdf }: { readonly pdf: Shown['pdf'] }) {
  const ref = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const shown = ref.current!
    let drawing = new AbortController()
    const observer = new ResizeObserver(([entry]) => {
      // In the screen's own pixels: this also tells of a new zoom and of a window moved to another screen.
      const { inlineSize } = entry!.devicePixelContentBoxSize[0]!
      drawing.abort()
      drawing = new AbortController()
      const { signal } = drawing
      // Drawn out of sight first, so that the sheet never flashes white.
      const canvas = document.createElement('canvas')
      canvas.width = inlineSize * fineness
      canvas.height = Math.round(canvas.width * pdf.height / pdf.width)
      void pdf.draw(canvas, signal).then(done => {
        if (!done || signal.aborted) return
        shown.width = inlineSize
        shown.height = Math.round(inlineSize * pdf.height / pdf.width)
        const context = shown.getContext('2d')!
        context.imageSmoothingQuality = 'high'
        context.drawImage(canvas, 0, 0, shown.width, shown.height)
      })
    })
    observer.observe(shown, { box: 'device-pixel-content-box' })
    return () => {
      observer.disconnect()
      drawing.abort()
    }
  }, [pdf])
  return <canvas ref={ref} className="page-picture" aria-hidden="true" style={{ aspectRatio: `${pdf.width} / ${pdf.height}` }} />
}

function Section({ section, label, items, language }: SheetSection & { readonly language: string | null }) {
  return (
    <section>
      <h3>{label}</h3>
      {items.map(item => (
        <p key={item.id} lang={isPrivate(section) ? undefined : language ?? undefined} dir="auto">
          {item.term === null ? '' : `${item.term}: `}{setWords(item)}
        </p>
      ))}
    </section>
  )
}

/** What stands on the page, for those who do not see its picture. */
function Words({ order, printed }: Shown) {
  const { language, title, titleLabel, sourceLine, sections, beside, foot, marking } = contentOf(order, printed)
  return (
    <figcaption className="visually-hidden">
      {marking !== null && <p>{marking}</p>}
      <h2 lang={language ?? undefined}>{title}</h2>
      {titleLabel !== null && <p>{titleLabel}</p>}
      <p>{sourceLine}</p>
      {[...sections, ...beside].map(section => <Section key={section.section} language={language} {...section} />)}
      {footLines(foot).map(line => <p key={line}>{line}</p>)}
    </figcaption>
  )
}

/** The page as it will be printed, from the PDF's own bytes. */
export function Sheet({ shown }: { readonly shown: Shown }) {
  const paper = shown.order.paper === 'a4' ? 'A4' : 'Letter'
  return (
    <figure aria-label={`The page as it will be printed on ${paper}`}>
      <Picture pdf={shown.pdf} />
      <Words {...shown} />
    </figure>
  )
}
