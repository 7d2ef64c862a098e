import type { PaperCell, PaperContent, PaperPart } from '#platform/typesetting'
import { Paper } from '#ui'

/** The card as it will be printed, drawn from the same content as its PDF. */
export function CardSheet({ content, line }: { content: PaperContent; line: string }) {
  return (
    <>
      {content.sheets.map((parts) => (
        <Paper
          title={content.title}
          spaced={content.spaced}
          top={<Lines texts={content.top} />}
          right={<Lines texts={content.right} />}
          foot={content.rests}
          footRight={line}
        >
          {parts.map((part) => (
            <Part part={part} />
          ))}
        </Paper>
      ))}
    </>
  )
}

function Part({ part }: { part: PaperPart }) {
  const whole = part.columns.reduce((all, width) => all + width, 0)
  return (
    <section>
      <h2>
        {part.title}
        {part.note !== '' && <small>{part.note}</small>}
      </h2>
      <table class="form">
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
                  <Cell cell={cell} scope="col" />
                ))}
              </tr>
            ))}
          </thead>
        )}
        <tbody>
          {part.body.map((row) => (
            <tr>
              {row.map((cell) => (
                <Cell cell={cell} scope="row" />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ cell, scope }: { cell: PaperCell; scope: 'col' | 'row' }) {
  const text = <Lines texts={cell.text.split('\n')} />
  if (cell.look === 'head')
    return (
      <th scope={scope} class={cell.align} colspan={cell.cols}>
        {text}
      </th>
    )
  return (
    <td class={cell.align} colspan={cell.cols}>
      {text}
    </td>
  )
}

function Lines({ texts }: { texts: readonly string[] }) {
  return (
    <>
      {texts.map((text, at) => (
        <>
          {at > 0 && <br />}
          {text}
        </>
      ))}
    </>
  )
}
