import type { Here } from '#platform'
import { Button, Card, Figure, Form, HiddenField, Notice, SelectField } from '#ui'
import { CENSUS_YEARS, thePairHasOneCoverage } from '../../axes/rules.ts'
import type { Places } from '../../compared-figures/rules.ts'
import { decomposedFigure } from '../../compared-growth/rules.ts'
import { Drawn, legendOf } from '../../figures/pages/drawing.tsx'
import * as at from '../../profiles/addresses.ts'
import { decomposedOf } from '../rules.ts'
import { CitePart } from './cite-part.tsx'
import { filesOfPart } from './files-of-part.tsx'

const year = (typed: string | undefined, otherwise: number) => {
  const asked = Number(typed)
  return CENSUS_YEARS.includes(asked) ? asked : otherwise
}

/** Why places grew differently; only between surveys of one coverage. */
export function DecomposedFigure(props: {
  here: Here
  profiles: Places
  chosen: readonly string[]
  query: Readonly<Record<string, string>>
}) {
  const { here, profiles, chosen, query } = props
  const [from, to] = [year(query.from, 2016), year(query.to, 2021)]
  const allowed = thePairHasOneCoverage(from, to)
  const options = CENSUS_YEARS.map((one) => ({ value: one, label: `${one}年` }))
  return (
    <>
      <Card title="増減の要因分解">
        <Form to={at.comparison({ areaCode: profiles[0].area.code })} method="get" inline>
          <HiddenField name="peers" value={chosen.join(',')} />
          <SelectField name="from" label="はじめの年" value={from} options={options} width="s" />
          <SelectField name="to" label="おわりの年" value={to} options={options} width="s" />
          <Button kind="sub" size="sm">
            この年で分解する
          </Button>
        </Form>
      </Card>
      {allowed === true ? (
        <Decomposition here={here} profiles={profiles} />
      ) : (
        <Notice kind="warn">{allowed.sentence}</Notice>
      )}
    </>
  )
}

function Decomposition({ here, profiles }: { here: Here; profiles: Places }) {
  const figure = decomposedFigure(profiles)
  const unknown = profiles.map(decomposedOf).filter(({ sentence }) => sentence !== null)
  return (
    <Figure
      finding={figure.finding}
      subtitle={figure.subtitle}
      source={figure.source}
      caveats={[...figure.caveats]}
      legend={legendOf(figure)}
      table={figure.table}
      drawings={filesOfPart(profiles, 'decomposition')}
      cite={<CitePart here={here} part="decomposition" profiles={profiles} query={{}} />}
    >
      <Drawn figure={figure} />
      {unknown.map(({ name, sentence }) => (
        <p class="mini">{`${name}：${sentence ?? ''}。`}</p>
      ))}
    </Figure>
  )
}
