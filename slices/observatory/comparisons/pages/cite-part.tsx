import type { Here } from '#platform'
import { Button, Form, HiddenField } from '#ui'
import { type Part, partAsked } from '../../compared-parts/rules.ts'
import type { Profile } from '../../figures/rules.ts'
import { may } from '../../permissions.ts'
import * as at from '../../profiles/addresses.ts'
import { ComparisonCitationForm } from '../forms.ts'

const NAMES: Readonly<Record<Part, string>> = {
  table: '主な数字の表',
  axis: '系列の図',
  decomposition: '増減の要因分解',
  shipments: '製造品出荷額等の図',
}

/** 「根拠にする」 of a figure or table of the page, where it says something and the person may. */
export function CitePart(props: {
  here: Here
  part: Part
  profiles: readonly Profile[]
  query: Readonly<Record<string, string>>
}) {
  const { here, part, profiles, query } = props
  if (!may.citeFigures(here.person)) return null
  const [own, ...others] = profiles.map(({ area }) => area.code)
  const chosen = {
    part,
    peers: others.join(','),
    ...(part === 'axis' ? { series: query.series ?? '', with: query.with ?? '' } : {}),
  }
  const read = ComparisonCitationForm.safeParse({ areaCode: own, ...chosen })
  if (!read.success || !('finding' in partAsked(profiles, read.data))) return null
  return (
    <Form to={at.comparison({ areaCode: own ?? '' })} name={`cite-${part}`} inline>
      {Object.entries(chosen).map(([name, value]) => (
        <HiddenField name={name} value={value} />
      ))}
      <Button kind="ev" size="xs" label={`${NAMES[part]}を根拠にする`}>
        根拠にする
      </Button>
    </Form>
  )
}
