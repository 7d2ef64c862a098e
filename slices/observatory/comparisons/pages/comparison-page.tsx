import { Missing, type Visit, withQuery } from '#platform'
import { Button, Card, Form, HiddenField, LinkButton, Notice, Page, TextField } from '#ui'
import { areasCalled } from '../../areas/tables.ts'
import { askedAgain, Refused } from '../../cards/pages/refused.tsx'
import type { Places } from '../../compared-figures/rules.ts'
import { profilesOf } from '../../figures/tables.ts'
import { fiveDigits } from '../../municipalities/rules.ts'
import * as peersAt from '../../peers/addresses.ts'
import * as at from '../../profiles/addresses.ts'
import { AreaTabs } from '../../profiles/pages/area-tabs.tsx'
import { MOST_COMPARED, standingOf } from '../rules.ts'
import { AxisFigure } from './axis-figure.tsx'
import { ComparedTable } from './compared-table.tsx'
import { DecomposedFigure } from './decomposed-figure.tsx'
import { ShipmentsFigure } from './shipments-figure.tsx'

/** A place beside at most twelve others that somebody picked; the choice stands in the address. */
export async function ComparisonPage({ here, params, query, filled }: Visit<typeof at.comparison>) {
  const asked = askedAgain(query, filled)
  const typed = (asked.peers ?? '').split(/[,、\s]+/).map(fiveDigits)
  const words = query.add ?? ''
  const found = words === '' ? [] : await areasCalled(here, words)
  const base = fiveDigits(params.areaCode)
  const wanted = [...typed, ...(found.length === 1 ? [found[0]?.code ?? ''] : [])]
  const peers = [...new Set(wanted)].filter((code) => code !== base && code !== '')
  const profiles = await profilesOf(here, [params.areaCode, ...peers.slice(0, MOST_COMPARED)])
  const [own] = profiles
  if (!own || own.area.code !== base) throw new Missing()
  const places: Places = [own, ...profiles.slice(1)]
  const chosen = profiles.slice(1).map(({ area }) => area.code)
  const areaCode = own.area.code
  const withPeers = (codes: readonly string[]) =>
    withQuery(at.comparison({ areaCode }), { peers: codes.join(',') })

  return (
    <Page
      title={`${own.area.name}をほかの市区町村と比べる`}
      stage="know"
      back={at.region({ areaCode })}
      lede={
        chosen.length === 0
          ? '似た産業をもつ市や、目標にしたい市を選んで、同じ目盛りで並べます。'
          : standingOf(profiles)
      }
    >
      <AreaTabs here={here} areaCode={areaCode} current="comparison" />
      <Refused filled={filled} />
      {peers.length > MOST_COMPARED && (
        <Notice kind="warn">比べる相手は12までです。はじめの12を表示しています。</Notice>
      )}
      <Card title="比べる相手を足す" note={`${chosen.length} / ${MOST_COMPARED}`}>
        <Form to={at.comparison({ areaCode })} method="get" inline>
          <HiddenField name="peers" value={chosen.join(',')} />
          <TextField
            name="add"
            type="search"
            label="市区町村の名前・よみ・コード"
            placeholder="市区町村の名前・よみ・コード"
            value={found.length === 1 ? '' : words}
          />
          <Button kind="pri" size="sm">
            足す
          </Button>
        </Form>
        {words !== '' && found.length === 0 && (
          <p class="mini">当てはまる市区町村がありません。よみはひらがなで入れてください。</p>
        )}
        {found.length > 1 && (
          <p class="mini">
            {'いくつか見つかりました：'}
            {found.slice(0, 20).map((area) => (
              <>
                <a href={withPeers([...chosen, area.code])}>{`${area.prefecture}${area.name}`}</a>
                {'　'}
              </>
            ))}
          </p>
        )}
        {here.opens(peersAt.peers({ areaCode })) && (
          <p>
            <LinkButton
              kind="sub"
              size="sm"
              href={withQuery(peersAt.peers({ areaCode }), { hand: chosen.join(',') })}
            >
              {chosen.length === 0 ? '似ている市区町村をさがす' : 'この相手を保存する'}
            </LinkButton>
          </p>
        )}
      </Card>
      {profiles.length < 2 ? (
        <Notice>比べる相手を1つ以上足すと、図と表が出ます。</Notice>
      ) : (
        <>
          <ComparedTable here={here} profiles={places} chosen={chosen} withPeers={withPeers} />
          <AxisFigure here={here} profiles={places} chosen={chosen} query={asked} />
          <DecomposedFigure here={here} profiles={places} chosen={chosen} query={asked} />
          <ShipmentsFigure here={here} profiles={places} />
        </>
      )}
    </Page>
  )
}
