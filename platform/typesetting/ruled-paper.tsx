import { Seals } from '#ui'
import type { PaperContent, PaperFooter } from './paper.ts'
import { PaperLines, RuledParts } from './ruled-parts.tsx'

type RuledPaperProps = { content: PaperContent; footer: PaperFooter }

/**
 * The sheets of a ruled paper, for the screen and the printer. Nothing in them depends on the page or the
 * person around, so that they can be frozen as they are.
 */
export function RuledPaper({ content, footer }: RuledPaperProps) {
  const size = content.sizePoints >= 12 ? 'a4 large' : 'a4'
  return (
    <>
      {content.sheets.map((parts, i) => (
        <article
          class={footer.draft ? `${size} draft` : size}
          aria-label={`${content.title}　${i + 1}枚目`}
        >
          {i === 0 && <Head content={content} draft={footer.draft} />}
          <RuledParts parts={parts} sizePoints={content.sizePoints} />
          <div class="foot">
            <span>{content.rests}</span>
            <span class="flex">
              <span>
                <FootLine footer={footer} />
                {`　${i + 1} / ${content.sheets.length}`}
              </span>
              {!footer.draft && <QrCode rows={footer.qr} label={footer.qrLabel} />}
            </span>
          </div>
        </article>
      ))}
    </>
  )
}

/** The sheets as text, to be frozen. */
export function drawnPaper(content: PaperContent, footer: PaperFooter): string {
  return String(<RuledPaper content={content} footer={footer} />)
}

function Head({ content, draft }: { content: PaperContent; draft: boolean }) {
  return (
    <>
      <div class="top">
        <div>
          <PaperLines texts={content.top} />
        </div>
        <div>
          {draft && <strong class="no">下書き（提出前）</strong>}
          <PaperLines texts={content.right} />
          {content.seals.length > 0 && <Seals names={[...content.seals]} />}
        </div>
      </div>
      <h1 class={content.spaced ? undefined : 'tightl'}>{content.title}</h1>
    </>
  )
}

function FootLine({ footer }: { footer: PaperFooter }) {
  if (footer.draft) return <>下書き（提出前）</>
  return <a href={footer.checkAddress}>{footer.line}</a>
}

/** The address as a square that a telephone reads; printed 11 mm wide. */
function QrCode({ rows, label }: { rows: readonly string[]; label: string | undefined }) {
  if (rows.length === 0) return null
  const dark = rows.flatMap((row, y) =>
    [...row].flatMap((bit, x) => (bit === '1' ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return (
    <svg
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      width="42"
      height="42"
      role="img"
      aria-label={label ?? '照合ページの二次元コード'}
    >
      <path d={dark.join('')} shape-rendering="crispEdges" />
    </svg>
  )
}
