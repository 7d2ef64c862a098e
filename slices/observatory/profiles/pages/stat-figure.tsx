import { Button, Figure, Form, HiddenField, Notice } from '#ui'
import { Drawn, legendOf } from '../../figures/pages/drawing.tsx'
import { isAnswered, type StatFigure, type Unanswered } from '../../figures/rules.ts'
import * as at from '../addresses.ts'

/** A figure with its source, numbers, file and 「根拠にする」; or why there is none. */
export function StatFigureView(props: { figure: StatFigure | Unanswered; mayCite: boolean }) {
  const { figure } = props
  if (!isAnswered(figure)) {
    return (
      <Notice>
        <b>{figure.title}</b>
        <br />
        {figure.sentence}
      </Notice>
    )
  }
  const params = { areaCode: figure.areaCode, figure: figure.figure }
  return (
    <Figure
      id={figure.figure}
      finding={figure.finding}
      subtitle={figure.subtitle}
      source={figure.source}
      caveats={[...figure.caveats]}
      table={figure.table}
      legend={legendOf(figure)}
      csvHref={at.numbers(params)}
      drawings={[
        { label: 'SVG', href: at.drawing(params) },
        { label: 'PNG', href: at.picture(params) },
      ]}
      cite={props.mayCite && <CiteForm figure={figure} />}
    >
      <Drawn figure={figure} />
    </Figure>
  )
}

function CiteForm({ figure }: { figure: StatFigure }) {
  return (
    <Form to={at.evidence({ areaCode: figure.areaCode })} name={`cite-${figure.figure}`} inline>
      <HiddenField name="figure" value={figure.figure} />
      <Button kind="ev" size="xs" label={`${figure.finding}を根拠にする`}>
        根拠にする
      </Button>
    </Form>
  )
}
