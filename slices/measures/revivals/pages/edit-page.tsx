import { formatWareki, formatYen } from '#packages/japan'
import { Missing, type Visit } from '#platform'
import { AreaField, DateField, Empty, Form, HiddenField, Notice, NumberField, Page } from '#ui'
import { setsuLabel } from '../../budget-lines/rules.ts'
import { requestSeenBy } from '../../drafts/tables.ts'
import { request as requestPage } from '../../requests/addresses.ts'
import { roundName, stageLabels } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { measureWrittenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { lastRelease, linesReleased, revivalsOf } from '../tables.ts'
import { Revivals } from './revivals-part.tsx'

const thousand = (yen: number) => formatYen(yen, { unit: '千円' })

/** What was released, and the form of the section's answer to it. */
export async function RevivalPage({ here, params, filled }: Visit<typeof at.revival>) {
  const measure = await measureWrittenBy(here, params.measureId)
  const round = await roundSeenBy(here, params.roundId)
  const request = await requestSeenBy(here, measure.id, round.id)
  if (request.requestedAt === null) throw new Missing()
  const revivals = await revivalsOf(here, request.id)
  const release = await lastRelease(here, round.id)
  const lines = release ? await linesReleased(here, request.id, release.stage) : []
  return (
    <Page
      title="復活要求を書く"
      back={requestPage(params)}
      lede={`${measure.name}　${roundName(round)}`}
    >
      <Revivals revivals={revivals} />
      {release === null || lines.length === 0 ? (
        <Empty
          title="内示された査定がまだありません"
          why="財政課が内示すると、その額に対して復活要求を出せます。"
        />
      ) : (
        <>
          <Notice>
            {`${stageLabels[release.stage]}の内示は${formatWareki(release.releasedOn)}。復活要求は${release.days}開庁日以内、${formatWareki(release.lastOn)}までです。`}
          </Notice>
          <Form to={at.revival(params)} filled={filled} submit="復活要求を出す">
            <HiddenField name="stage" value={release.stage} />
            {lines.map((line, i) => (
              <>
                <HiddenField name={`lines.${i}.lineId`} value={line.lineId} />
                <NumberField
                  name={`lines.${i}.amountYen`}
                  label={setsuLabel(line)}
                  unit="千円"
                  hint={`要求 ${thousand(line.requestedYen)}千円、内示 ${thousand(line.assessedYen)}千円`}
                  value={line.assessedYen / 1_000}
                  required
                />
              </>
            ))}
            <AreaField
              name="newFacts"
              label="要求の後に分かった新しい事実"
              hint="20字以上。要求書に書いたことの繰返しでは、復活要求になりません。"
              required
            />
            <DateField name="learntOn" label="その事実が分かった日" required />
          </Form>
        </>
      )}
    </Page>
  )
}
