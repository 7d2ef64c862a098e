import { type Here, type Visit, withQuery } from '#platform'
import {
  Day,
  Fact,
  Facts,
  Form,
  LinkButton,
  Notice,
  Page,
  Prose,
  Section,
  SelectField,
  Tag,
} from '#ui'
import { measure as measurePage, newMeasure } from '../../addresses.ts'
import { filesNamed } from '../../evaluation-files/tables.ts'
import { may } from '../../permissions.ts'
import { measuresSeenBy } from '../../tables.ts'
import { yearsOf } from '../../year-figures/rules.ts'
import * as at from '../addresses.ts'
import { isOfThisCity, sheetName, yearName } from '../rules.ts'
import { cityName, type EvaluationSheet, sheetSeenBy } from '../tables.ts'
import { CostTable, IndicatorTable, Sources, toldBy } from './history-parts.tsx'

const paperYears = 6

/** A measure as its publisher's sheets tell it, with all its years. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.sheet>) {
  const sheet = await sheetSeenBy(here, params.sheetId)
  const files = await filesNamed(here, [...new Set([sheet.toldBy, ...toldBy(sheet)])])
  const isOwn = isOfThisCity(sheet.publisher, await cityName(here))
  const measures = isOwn && may.takeInSheets(here.person) ? await ownMeasures(here) : []
  return (
    <Page
      title={sheet.name}
      back={at.sheets()}
      lede={`${sheet.publisher}が公表した${sheetName(sheet.sheetYear)}の記録です。${isOwn ? '' : 'この市の事業ではありません。'}いまの予算要求には含まれません。`}
      tags={
        <>
          <Tag kind="key">{sheet.publisher}</Tag>
          {sheet.category && <Tag>{sheet.category}</Tag>}
        </>
      }
      acts={
        <>
          <LinkButton href={at.paper(params)} kind="pri">
            評価シートを印刷する
          </LinkButton>
          <LinkButton href={at.sheetCsv(params)} kind="sub" download>
            年度別のCSV
          </LinkButton>
        </>
      }
    >
      {filled?.rule && !isOwn && <Notice kind="bad">{filled.rule}</Notice>}
      {sheet.notes.length > 0 && (
        <Notice kind="warn">
          <ul>
            {sheet.notes.map((note) => (
              <li>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Section title="年度ごとの記録" note="－は空欄。0とは別です。千円未満は切り捨てて表示">
        <CostTable history={sheet} files={files} />
        <EarlierPapers sheet={sheet} />
        <IndicatorTable history={sheet} files={files} />
        <Sources history={sheet} files={files} />
      </Section>
      <Words sheet={sheet} />
      <Judgement sheet={sheet} />
      {isOwn && (
        <Joint
          sheet={sheet}
          measures={measures}
          opensNew={here.opens(newMeasure())}
          filled={filled}
        />
      )}
    </Page>
  )
}

/** A sheet prints six years: what stands before them is printed on sheets of their own. */
function EarlierPapers({ sheet }: { sheet: EvaluationSheet }) {
  const years = yearsOf(sheet)
  const ends = years.filter(
    (_, n) => n < years.length - 1 && (years.length - 1 - n) % paperYears === 0,
  )
  if (ends.length === 0) return null
  return (
    <p>
      {'前の年度の評価シート：'}
      {ends.map((until) => (
        <>
          <a href={withQuery(at.paper({ sheetId: sheet.id }), { until })}>
            {`${yearName(until)}までの${paperYears}年`}
          </a>{' '}
        </>
      ))}
    </p>
  )
}

function Words({ sheet }: { sheet: EvaluationSheet }) {
  const text = (words: string) => (words === '' ? '記載なし' : <Prose text={words} />)
  const period = [
    sheet.periodKind,
    sheet.periodStart && `開始 ${sheet.periodStart}`,
    sheet.periodEnd && `終期 ${sheet.periodEnd}`,
  ]
  return (
    <Section title="事業の内容">
      <Facts>
        <Fact term="事業の番号">{sheet.code}</Fact>
        <Fact term="政策">{sheet.policy || '記載なし'}</Fact>
        <Fact term="施策">{sheet.goal || '記載なし'}</Fact>
        <Fact term="基本事業">{sheet.basicProject || '記載なし'}</Fact>
        <Fact term="担当">
          {[sheet.department, sheet.section].filter(Boolean).join('　') || '記載なし'}
        </Fact>
        <Fact term="期間">{period.filter(Boolean).join('　') || '記載なし'}</Fact>
        <Fact term="根拠法令">{text(sheet.legalBasis)}</Fact>
        <Fact term="概要">{text(sheet.overview)}</Fact>
        <Fact term="対象">{text(sheet.target)}</Fact>
        <Fact term="意図">{text(sheet.intent)}</Fact>
        <Fact term="結果">{text(sheet.result)}</Fact>
        <Fact term="シートの作成日">{sheet.writtenOn ? <Day on={sheet.writtenOn} /> : '不明'}</Fact>
      </Facts>
    </Section>
  )
}

function Judgement({ sheet }: { sheet: EvaluationSheet }) {
  return (
    <Section title="評価" note={`${sheet.publisher}の判断`}>
      <Facts>
        <Fact term="方向性">{sheet.direction || '記載なし'}</Fact>
        <Fact term="今後の方向性">{sheet.futureDirection || '記載なし'}</Fact>
        {sheet.comments.map(({ role, text }) => (
          <Fact term={`所見（${role}）`}>
            <Prose text={text} />
          </Fact>
        ))}
      </Facts>
    </Section>
  )
}

async function ownMeasures(here: Here) {
  const all = await measuresSeenBy(here)
  return all.filter(({ sectionName }) => sectionName === here.person.section?.name)
}

type JointProps = {
  sheet: EvaluationSheet
  measures: Awaited<ReturnType<typeof ownMeasures>>
  opensNew: boolean
  filled: Visit['filled']
}

/** The city's own sheet may stand for the earlier years of a measure of today. */
function Joint({ sheet, measures, opensNew, filled }: JointProps) {
  return (
    <Section title="いまの事業とのつながり">
      <p>
        {sheet.measureId && sheet.measureName ? (
          <>
            <a href={measurePage({ measureId: sheet.measureId })}>{sheet.measureName}</a>
            の、これまでの記録です。
          </>
        ) : (
          'どの事業ともつながっていません。'
        )}
      </p>
      {!sheet.measureId && opensNew && (
        <p>
          <a href={withQuery(newMeasure(), { sheet: sheet.id })}>この記録から事業を起こす</a>
        </p>
      )}
      {measures.length > 0 && (
        <Form to={at.joint({ sheetId: sheet.id })} filled={filled} submit="つなぎ方を保存する">
          <SelectField
            name="measureId"
            label="この記録を過去の年度とする事業"
            value={sheet.measureId ?? ''}
            empty="つながない"
            options={measures.map(({ id, code, name }) => ({
              value: id,
              label: `${code}　${name}`,
            }))}
            hint="つなぐと、その事業のページと評価シートに、これまでの年度が載ります。予算要求の金額は変わりません。"
          />
        </Form>
      )}
    </Section>
  )
}
