import { addDays } from '#packages/japan'
import type { Visit } from '#platform'
import {
  AreaField,
  Columns,
  Confirm,
  DateField,
  Day,
  Fact,
  Facts,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  Page,
  Section,
  SelectField,
  Table,
  TextField,
} from '#ui'
import { Refused } from '../../answers/pages/refused.tsx'
import { applications } from '../../recruitment-applications/addresses.ts'
import { meetsNames } from '../../recruitment-applications/tables.ts'
import { results } from '../../recruitment-results/addresses.ts'
import { recruitment } from '../../recruitments/addresses.ts'
import { stageOf } from '../../recruitments/rules.ts'
import { recruitmentSeenBy } from '../../recruitments/tables.ts'
import * as at from '../addresses.ts'
import { thePanelMayChange } from '../rules.ts'
import { accountsOffered, countsOf, panelOf } from '../tables.ts'

/** Who judges, whether they can sign in, and who has handed in: no mark of anybody. */
export async function PanelPage({ here, params, filled }: Visit<typeof at.panel>) {
  const made = await recruitmentSeenBy(here, params.recruitmentId)
  const panel = await panelOf(here, made.id)
  const counts = await countsOf(here, made.id)
  const meets = await meetsNames(here, made.id)
  const stage = stageOf(made, here.today)
  const handles = here.opens(at.seats(params))
  const offered = handles ? await accountsOffered(here) : []
  const changes = handles && thePanelMayChange(stage) === true
  const begins = handles && stage === '資格確認'
  const closes = handles && stage === '採点'
  const rows = made.panel.map((one, index) => ({
    ...one,
    place: index + 1,
    seat: panel.find(({ place }) => place === index + 1) ?? null,
  }))
  const handedIn = rows.filter((row) => row.seat?.handedInAt)
  return (
    <Page
      title={`${made.bodyName}　選考する人と採点`}
      back={recruitment(params)}
      lede="採点が全員そろうか締め切るまで、点はだれにも見えません。"
      acts={
        <>
          {meets && here.opens(applications(params)) && (
            <LinkButton href={applications(params)} kind="sub">
              応募した方
            </LinkButton>
          )}
          {made.scoredAt !== null && (
            <LinkButton href={results(params)} kind="pri">
              選考の結果
            </LinkButton>
          )}
        </>
      }
    >
      <Refused
        filled={filled}
        forms={[
          ...(changes ? rows.map(({ place }) => `seat-${place}`) : []),
          ...(begins ? ['judging'] : []),
          ...(closes ? ['close', ...(handedIn.length > 0 ? ['returned'] : [])] : []),
        ]}
      />
      {stage === '資格確認' && counts.unchecked > 0 && (
        <Notice kind="warn">{`応募の資格をまだ確かめていない方が${counts.unchecked}人います。`}</Notice>
      )}
      <Facts>
        <Fact term="応募">{`${counts.applicants}人（取下げを除く）`}</Fact>
        <Fact term="資格あり">{`${counts.eligible}人`}</Fact>
        {made.judgingAt !== null && (
          <>
            <Fact term="採点の期限">
              {made.judgeBy === null ? '定めていません' : <Day on={made.judgeBy} />}
            </Fact>
            <Fact term="くじの種">{`${made.tieSeed}：${made.seedValue}`}</Fact>
          </>
        )}
      </Facts>
      {made.way === '作文' && (
        <Section title="選考する人" note={`${rows.length}人`}>
          <Table
            rows={rows}
            rowKey={(row) => row.place}
            fold
            empty={<p>選考する人は決められていません。</p>}
            columns={[
              {
                key: 'name',
                label: '募集要項に定めた人',
                cell: (row) => `${row.name}${row.isOutside ? '（外部）' : ''}`,
              },
              {
                key: 'account',
                label: 'アカウント',
                cell: (row) => row.seat?.accountName ?? '未設定',
              },
              {
                key: 'state',
                label: '採点',
                cell: (row) =>
                  made.judgingAt === null ? '' : row.seat?.handedInAt ? '提出済み' : '未提出',
              },
              ...(changes
                ? [
                    {
                      key: 'join',
                      label: '結ぶ',
                      cell: (row: (typeof rows)[number]) => (
                        <Form
                          to={at.seats(params)}
                          name={`seat-${row.place}`}
                          filled={filled}
                          submit="結ぶ"
                          inline
                        >
                          <HiddenField name="place" value={row.place} />
                          <SelectField
                            name="accountId"
                            label={`${row.name}のアカウント`}
                            required
                            value={row.seat?.accountId}
                            options={offered.map((one) => ({
                              value: one.id,
                              label: `${one.name}（${one.login}）`,
                            }))}
                          />
                        </Form>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Section>
      )}
      {begins && (
        <Section title={made.way === '作文' ? '採点を始める' : 'くじの種を決める'}>
          <Form
            to={at.judging(params)}
            name="judging"
            filled={filled}
            submit={made.way === '作文' ? '採点を始める' : '種を決める'}
            version={made.version}
          >
            <p>
              資格のある方に番号を付けます。この後は、応募の資格、伏せる言葉、選考する人を変えられません。
            </p>
            <Columns shape="2">
              <TextField
                name="seedValue"
                label="くじの種の値"
                required
                maxlength={100}
                hint={`募集要項に定めた種：${made.tieSeed}`}
              />
              {made.way === '作文' && (
                <DateField
                  name="judgeBy"
                  label="採点の期限"
                  value={addDays(here.today, 14)}
                  hint="過ぎると、出ていない人を除いて締め切れます。"
                />
              )}
            </Columns>
          </Form>
        </Section>
      )}
      {closes && (
        <Confirm
          open="採点を締め切る"
          title="採点を締め切る"
          to={at.close(params)}
          name="close"
          filled={filled}
          submit="採点を締め切る"
          version={made.version}
          danger
        >
          <p>まだ出していない人の採点は、使いません。全員が出すと、自動で締め切られます。</p>
        </Confirm>
      )}
      {closes && handedIn.length > 0 && (
        <Confirm
          open="採点を本人に戻す"
          title="出された採点を本人に戻す"
          to={at.returned(params)}
          name="returned"
          filled={filled}
          submit="本人に戻す"
        >
          <p>
            付けまちがいの申し出があったときや、加わらない人が多く採点が足りないときに戻します。点は、戻した後も担当には見えません。
          </p>
          <SelectField
            name="place"
            label="選考する人"
            required
            options={handedIn.map((one) => ({ value: one.place, label: one.name }))}
          />
          <AreaField name="reason" label="理由" required rows={2} />
        </Confirm>
      )}
    </Page>
  )
}
