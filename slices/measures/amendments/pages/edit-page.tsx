import { formatYen } from '#packages/japan'
import type { Visit } from '#platform'
import {
  Confirm,
  Fact,
  Facts,
  Form,
  HiddenField,
  Notice,
  NumberField,
  Page,
  Section,
  TextField,
} from '#ui'
import { latestAmounts } from '../../assessments/tables.ts'
import { setsuLabel } from '../../budget-lines/rules.ts'
import { linesOf } from '../../budget-lines/tables.ts'
import { roundName } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import * as at from '../addresses.ts'
import { amendedLines, amendmentOf, proposalSeenBy } from '../tables.ts'

const thousand = (yen: number) => `${formatYen(yen, { unit: '千円' })}千円`

/** One measure: the proposed amount of each line, and the field for what the assembly voted. */
export async function AmendmentPage({ here, params, filled }: Visit<typeof at.amendment>) {
  const round = await roundSeenBy(here, params.roundId)
  const proposal = await proposalSeenBy(here, round.id, params.requestId)
  const lines = await linesOf(here, params.requestId)
  const proposed = new Map(
    (await latestAmounts(here, params.requestId)).map((line) => [line.lineId, line.amountYen]),
  )
  const amended = new Map(
    (await amendedLines(here, params.requestId)).map((line) => [line.lineId, line.amountYen]),
  )
  const standing = await amendmentOf(here, params.requestId)
  return (
    <Page
      title="議会の修正を入れる"
      back={at.amendments({ roundId: round.id })}
      lede={`${proposal.measureName}　${roundName(round)}`}
    >
      <Facts>
        <Fact term="提案した額">{thousand(proposal.proposedYen)}</Fact>
        <Fact term="修正後の額">
          {proposal.amendedYen === null ? null : thousand(proposal.amendedYen)}
        </Fact>
        <Fact term="修正の内容">{standing?.reason}</Fact>
      </Facts>
      {round.votedOn !== null ? (
        <Notice>この予算は議決されています。額を変えるときは、次の補正で行います。</Notice>
      ) : (
        <>
          <Form
            to={at.amendment(params)}
            name="amendment"
            version={standing?.version ?? 0}
            filled={filled}
            submit="修正を入れる"
          >
            {lines.map((line, i) => (
              <>
                <HiddenField name={`lines.${i}.lineId`} value={line.id} />
                <NumberField
                  name={`lines.${i}.amountYen`}
                  label={setsuLabel(line)}
                  unit="千円"
                  hint={`提案 ${thousand(proposed.get(line.id) ?? line.amountYen)}`}
                  value={(amended.get(line.id) ?? proposed.get(line.id) ?? line.amountYen) / 1_000}
                  required
                />
              </>
            ))}
            <TextField
              name="reason"
              label="修正の内容"
              hint="例：議会修正案第1号による減額"
              value={standing?.reason}
              required
            />
          </Form>
          {standing && (
            <Section title="修正を取り消す">
              <Confirm
                open="修正を取り消す"
                title="提案した額のまま議決されます"
                to={at.withdrawal(params)}
                submit="取り消す"
                name="withdrawal"
                version={standing.version}
                filled={filled}
                danger
              />
            </Section>
          )}
        </>
      )}
    </Page>
  )
}
