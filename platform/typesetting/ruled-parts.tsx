import type { PaperCell, PaperPart, PaperRun } from './paper.ts'

/** The ruled tables of one sheet, for the screen and the printer. */
export function RuledParts(props: { parts: readonly PaperPart[]; sizePoints: number }) {
  return (
    <>
      {props.parts.map((part) => (
        <RuledPart part={part} dense={props.sizePoints < 9} />
      ))}
    </>
  )
}

function RuledPart({ part, dense }: { part: PaperPart; dense: boolean }) {
  const whole = part.columns.reduce((all, width) => all + width, 0)
  return (
    <section>
      {(part.title !== '' || part.note !== '') && (
        <h2>
          {part.title} {part.note !== '' && <small>{part.note}</small>}
        </h2>
      )}
      <table class={dense ? 'form s' : 'form'}>
        <colgroup>
          {part.columns.map((width) => (
            <col width={`${Math.round((width / whole) * 1000) / 10}%`} />
          ))}
        </colgroup>
        {part.head.length > 0 && (
          <thead>
            {part.head.map((row) => (
              <tr>
                {row.map((cell) => (
                  <RuledCell cell={cell} scope="col" />
                ))}
              </tr>
            ))}
          </thead>
        )}
        <tbody>
          {part.body.map((row) => (
            <tr>
              {row.map((cell) => (
                <RuledCell cell={cell} scope="row" />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function RuledCell({ cell, scope }: { cell: PaperCell; scope: 'col' | 'row' }) {
  const classes = [cell.align, cell.mark === 'due' && 'due'].filter(Boolean).join(' ')
  const said = {
    class: classes || undefined,
    colspan: cell.cols,
    rowspan: cell.rows,
  }
  if (cell.look === 'head') {
    return (
      <th scope={scope} {...said}>
        <PaperLines texts={cell.text.split('\n')} />
      </th>
    )
  }
  return (
    <td {...said}>
      <CellText cell={cell} />
    </td>
  )
}

function CellText({ cell }: { cell: PaperCell }) {
  const text = cell.runs ? (
    <MarkedRuns runs={cell.runs} />
  ) : (
    <PaperLines texts={cell.text.split('\n')} />
  )
  const marked = cell.mark === 'late' ? <span class="no late">{text}</span> : text
  const shown = cell.look === 'strong' ? <b>{marked}</b> : marked
  if (!cell.why) return shown
  return (
    <a href={cell.why} title="なぜ？">
      {shown}
    </a>
  )
}

function MarkedRuns({ runs }: { runs: readonly PaperRun[] }) {
  return (
    <>
      {runs.map(({ text, look }) => {
        const lines = <PaperLines texts={text.split('\n')} />
        if (look === 'same') return lines
        return look === 'added' ? (
          <u>
            <b>{lines}</b>
          </u>
        ) : (
          <u>{lines}</u>
        )
      })}
    </>
  )
}

const shortDay = /([明大昭平令]\d{1,2}\.\d{1,2}\.\d{1,2})/

/** A day is not broken between the lines of a narrow column: 「令8.11.24」. */
function WholeDays({ text }: { text: string }) {
  const parts = text.split(shortDay)
  if (parts.length === 1) return <>{text}</>
  return <>{parts.map((part, i) => (i % 2 === 1 ? <span class="nowrap">{part}</span> : part))}</>
}

/** Lines of text one under the other, without a block of their own. */
export function PaperLines({ texts }: { texts: readonly string[] }) {
  return (
    <>
      {texts.map((text, i) => (
        <>
          {i > 0 && <br />}
          <WholeDays text={text} />
        </>
      ))}
    </>
  )
}
