import type { Child } from 'hono/jsx'
import type { Here } from '#platform'
import { Button, Card, Figure, type FigureProps, Form, HiddenField, Notice, SelectField } from '#ui'
import { AXES, axisCalled, theyShareAnAxis } from '../../axes/rules.ts'
import { axisFigure, labelOfAxis, type Places } from '../../compared-figures/rules.ts'
import { Drawn } from '../../figures/pages/drawing.tsx'
import { type StatFigure, seriesCalled } from '../../figures/rules.ts'
import * as at from '../../profiles/addresses.ts'
import { CitePart } from './cite-part.tsx'
import { filesOfPart } from './files-of-part.tsx'

/** One series over the places, and a second on the same axis where both measure the same of the same. */
export function AxisFigure(props: {
  here: Here
  profiles: Places
  chosen: readonly string[]
  query: Readonly<Record<string, string>>
}) {
  const { here, profiles, chosen, query } = props
  const axis = axisCalled(query.series ?? '') ?? AXES[0]
  const second = axisCalled(query.with ?? '')
  const refused =
    second && second.series !== axis.series
      ? theyShareAnAxis(seriesCalled(axis.series), seriesCalled(second.series))
      : true
  // A second series that is refused is not drawn, and so not cited either.
  const drawn = refused === true && second?.series !== axis.series ? second : null
  const cited = { series: axis.series, with: drawn?.series ?? '' }
  const options = AXES.map((one) => ({ value: one.series, label: labelOfAxis(one) }))
  return (
    <>
      <Card title="くらべる系列">
        <Form to={at.comparison({ areaCode: profiles[0].area.code })} method="get" inline>
          <HiddenField name="peers" value={chosen.join(',')} />
          <SelectField name="series" label="系列" value={axis.series} options={options} />
          <SelectField
            name="with"
            label="重ねる系列"
            value={second?.series ?? ''}
            empty="重ねない"
            options={options}
          />
          <Button kind="sub" size="sm">
            この系列で描く
          </Button>
        </Form>
      </Card>
      {refused !== true && <Notice kind="warn">{refused.sentence}</Notice>}
      <Bars
        figure={axisFigure(profiles, axis, drawn)}
        files={filesOfPart(profiles, 'axis', cited)}
        cite={<CitePart here={here} part="axis" profiles={profiles} query={cited} />}
      />
    </>
  )
}

function Bars(props: { figure: StatFigure; files: FigureProps['drawings']; cite: Child }) {
  const { figure, files, cite } = props
  return (
    <Figure
      finding={figure.finding}
      subtitle={figure.subtitle}
      source={figure.source}
      caveats={[...figure.caveats]}
      table={figure.table}
      drawings={files}
      cite={cite}
    >
      <Drawn figure={figure} />
    </Figure>
  )
}
