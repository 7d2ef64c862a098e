import { type PaperContent, PaperLines, RuledParts } from '#platform/typesetting'
import { Paper } from '#ui'

/** The card as it will be printed, drawn from the same content as its PDF. */
export function CardSheet({ content, line }: { content: PaperContent; line: string }) {
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
          <RuledParts parts={parts} sizePoints={content.sizePoints} />
        </Paper>
      ))}
    </>
  )
}
