import { Missing, type Visit, withQuery } from '#platform'
import { goalsSeenBy } from '#slices/plans'
import {
  ChecksField,
  Columns,
  Empty,
  FiscalYearField,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  Page,
  RadioField,
  Section,
  SelectField,
} from '#ui'
import { sheets as sheetsPage } from '../../evaluation-sheets/addresses.ts'
import { isOfThisCity, sheetName } from '../../evaluation-sheets/rules.ts'
import { choicesOf, cityName } from '../../evaluation-sheets/tables.ts'
import { costNatures, deliveries, meansOfHelp, proposers } from '../../rules.ts'
import * as at from '../addresses.ts'
import { type Known, likelyMeasures } from '../rules.ts'
import { type FreeSheet, freeSheets, measuresToJoin } from '../tables.ts'

type Chosen = 'likely' | 'new' | 'leave'

/** What each sheet becomes, decided before anything is made. */
export async function NewPage({ here, query, filled }: Visit<typeof at.newAdoption>) {
  const section = here.person.section
  if (!section) throw new Missing()
  const city = await cityName(here)
  const asked = { publisher: query.publisher || city, department: query.department ?? '' }
  const isOwn = isOfThisCity(asked.publisher, city)
  const { sheets, total } = await freeSheets(here, asked.publisher, asked.department)
  const measures = isOwn ? await measuresToJoin(here, section.id) : []
  const all: Chosen =
    query.all === 'new' || query.all === 'leave' ? query.all : isOwn ? 'likely' : 'leave'
  const goals = await goalsSeenBy(here)
  const said = [...new Set(sheets.map(({ goal }) => goal))]
  return (
    <Page
      title="評価シートを事業にする"
      back={sheetsPage()}
      lede={`${asked.publisher}の評価シート${total}枚が、まだどの事業ともつながっていません。一枚ずつ、どうするかを決めてまとめて作ります。`}
    >
      <Narrow {...asked} {...(await choicesOf(here))} />
      {!isOwn && (
        <Notice kind="warn">
          {`${asked.publisher}は、この市ではありません。ふつうは「参考のまま」にします。事業にしたものは見本として扱い、どの団体の資料から作ったかを、事業のページに示します。`}
        </Notice>
      )}
      {sheets.length < total && (
        <Notice kind="info">{`一度に決めるのは${sheets.length}枚までです。残りの${total - sheets.length}枚は、作り終えてから続けてください。`}</Notice>
      )}
      {sheets.length === 0 ? (
        <Empty
          title="事業にできる評価シートがありません"
          why="すべてのシートが事業とつながっているか、まだ取り込まれていません。"
          act={
            <LinkButton href={sheetsPage()} kind="sub">
              評価シートの事業を見る
            </LinkButton>
          }
          stage="decide"
        />
      ) : (
        <Form to={withQuery(at.adoptions(), asked)} filled={filled} submit="まとめて事業にする">
          <HiddenField name="publisher" value={asked.publisher} />
          <HiddenField name="department" value={asked.department} />
          <Shared />
          <Section
            title="施策の対応"
            note="シートの施策ごとに、この市のどの施策の事業にするか。新しい事業にするシートの施策は必ず選びます"
          >
            <div class="stack">
              {said.map((words, i) => (
                <>
                  <HiddenField name={`goals.${i}.said`} value={words} />
                  <SelectField
                    name={`goals.${i}.goalId`}
                    label={`${words || '施策の記載なし'}（${sheets.filter(({ goal }) => goal === words).length}枚）`}
                    empty="選んでいない"
                    options={goals.map((goal) => ({
                      value: goal.id,
                      label: `${goal.planName}　${goal.number} ${goal.title}`,
                    }))}
                  />
                </>
              ))}
            </div>
          </Section>
          <Section
            title="一枚ずつの扱い"
            note={`新しい事業は${section.name}の事業になります`}
            acts={<Bulk asked={asked} isOwn={isOwn} />}
          >
            <Columns shape="2">
              {sheets.map((sheet, i) => (
                <Choice sheet={sheet} number={i} measures={measures} all={all} />
              ))}
            </Columns>
          </Section>
        </Form>
      )}
    </Page>
  )
}

type Asked = { readonly publisher: string; readonly department: string }

type Narrowing = Asked & { readonly publishers: string[]; readonly departments: string[] }

/** Which publisher and which section, before anything is decided. */
function Narrow({ publisher, department, publishers, departments }: Narrowing) {
  return (
    <Form to={at.newAdoption()} method="get" inline submit="絞り込む">
      <SelectField name="publisher" label="公表した団体" value={publisher} options={publishers} />
      <SelectField
        name="department"
        label="課"
        value={department}
        empty="すべて"
        options={departments}
      />
    </Form>
  )
}

function Bulk({ asked, isOwn }: { asked: Asked; isOwn: boolean }) {
  const to = (all: Chosen) => withQuery(at.newAdoption(), { ...asked, all })
  return (
    <>
      <a href={to('new')}>すべて新しい事業にする</a>{' '}
      <a href={to('leave')}>すべて参考のままにする</a>
      {isOwn && (
        <>
          {' '}
          <a href={to('likely')}>番号か名称が同じ事業につなぐ</a>
        </>
      )}
    </>
  )
}

/** What no sheet tells, decided once for all of them and corrected at each measure afterwards. */
function Shared() {
  return (
    <Section title="シートにないこと" note="新しい事業すべてに入ります。あとから事業ごとに直せます">
      <Columns shape="2">
        <RadioField name="costNature" label="経費の区分" required options={costNatures} />
        <FiscalYearField
          name="sunsetYear"
          label="終期の年度"
          hint="いつまで行うか。最長5年です。"
          required
        />
        <SelectField name="delivery" label="実施方法" required options={deliveries} />
        <SelectField name="proposer" label="発案" required options={proposers} />
      </Columns>
      <div class="mt">
        <ChecksField name="means" label="手段" required options={meansOfHelp} />
      </div>
    </Section>
  )
}

type ChoiceProps = { sheet: FreeSheet; number: number; measures: readonly Known[]; all: Chosen }

function Choice({ sheet, number, measures, all }: ChoiceProps) {
  const likely = likelyMeasures(sheet, measures)
  const value = all === 'likely' ? (likely[0]?.measure.id ?? 'new') : all === 'new' ? 'new' : ''
  const hint = `${sheetName(sheet.sheetYear)}　${sheet.department || '課の記載なし'}　費用の記録${sheet.years}年`
  return (
    <div>
      <HiddenField name={`sheets.${number}.sheetId`} value={sheet.id} />
      <SelectField
        name={`sheets.${number}.plan`}
        label={`${sheet.code}　${sheet.name}`}
        hint={hint}
        value={value}
        empty="参考のまま"
        options={[
          { value: 'new', label: '新しい事業にする' },
          ...likely.map(({ measure, by }) => ({
            value: measure.id,
            label: `${by}が同じ事業につなぐ：${measure.code}　${measure.name}`,
          })),
        ]}
      />
    </div>
  )
}
