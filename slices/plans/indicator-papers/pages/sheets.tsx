import { raw } from 'hono/html'
import { type PaperContent, PaperLines, RuledParts } from '#platform/typesetting'
import { Paper } from '#ui'

/** A ruled paper as it will be printed; the drawing of a card stands under its first table. */
export function Sheets(props: { content: PaperContent; line: string; chart?: string }) {
  const { content, line, chart } = props
  return (
    <>
      {content.sheets.map((parts) => (
        <Paper
          title={content.title}
          spaced={content.spaced}
          top={<PaperLines texts={content.top} />}
          right={<PaperLines texts={content.right} />}
          foot={content.rests}
          footRight={line}
        >
          {chart === undefined ? (
            <RuledParts parts={parts} sizePoints={content.sizePoints} />
          ) : (
            <>
              <RuledParts parts={parts.slice(0, 1)} sizePoints={content.sizePoints} />
              {raw(chart)}
              <RuledParts parts={parts.slice(1)} sizePoints={content.sizePoints} />
            </>
          )}
        </Paper>
      ))}
    </>
  )
}

/** The sheets as text, to be frozen. */
export function drawnSheets(content: PaperContent, line: string, chart?: string): string {
  return String(<Sheets content={content} line={line} chart={chart} />)
}
