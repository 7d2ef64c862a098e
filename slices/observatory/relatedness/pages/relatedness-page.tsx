import { Missing, type Visit } from '#platform'
import { BarsChart, Columns, Figure, Notice, Page, Section, Stack, writtenNumber } from '#ui'
import { seriesCalled } from '../../figures/rules.ts'
import { countryOf } from '../../municipalities/tables.ts'
import * as regionsAt from '../../profiles/addresses.ts'
import { DIVISIONS, divisionOf } from '../../reference/divisions.ts'
import * as at from '../addresses.ts'
import {
  REAL_ADVICE,
  RELATEDNESS_COLUMNS,
  relatedTo,
  TEACHING_ONLY,
  teachingFinding,
} from '../rules.ts'

/** 産業の近さ: a teaching example of what 18 divisions can and cannot tell. */
export async function RelatednessPage({ here, params }: Visit<typeof at.relatedness>) {
  const division = divisionOf(params.division)
  if (!division) throw new Missing()
  const country = await countryOf(here, RELATEDNESS_COLUMNS)
  const related = relatedTo(country, division)
  const finding = teachingFinding(division, related)
  const editions = country.editions.filter(({ code }) =>
    country.column('employees', 2021).editions.includes(code),
  )
  const { survey, caveats } = seriesCalled('employees')
  const written = (phi: number | null) => (phi === null ? '—' : writtenNumber(phi, 3))

  return (
    <Page
      title="産業の近さ（教材）"
      stage="know"
      back={regionsAt.regions()}
      lede="同じ市区町村に一緒に集まる業種を「近い」とみる計算が、大分類では何を見せ、何を見せないか。"
    >
      <Notice kind="warn">
        <p>{TEACHING_ONLY}</p>
        <p>{REAL_ADVICE}</p>
      </Notice>
      <Columns shape="main">
        <Figure
          finding={finding}
          subtitle={`${division.name}とほかの業種の近さ φ（0〜1、2021年、1,741市区町村）`}
          source={`${survey}（${editions.map(({ label }) => label).join('・')}）。民営のみ。`}
          caveats={[TEACHING_ONLY, ...caveats]}
          csvHref={at.relatednessFile({ division: division.key })}
          table={{
            head: ['業種', '近さ φ', 'この業種に特化した市区町村の数'],
            rows: related.map(({ division: other, phi, ubiquity }) => [
              other.name,
              written(phi),
              ubiquity,
            ]),
          }}
        >
          <BarsChart
            finding={finding}
            description="近さ φ。1に近いほど、同じ市区町村に一緒に集まっています。"
            digits={3}
            rows={related.map(({ division: other, phi }) => ({ label: other.short, value: phi }))}
          />
        </Figure>
        <Stack wide>
          <Section title="計算のしかた">
            <p>
              {
                '特化係数が1以上の市区町村を「その業種に特化した市区町村」とします。φ は、一方に特化した市区町村のうち他方にも特化している割合を両向きに計算し、小さいほうを取ったものです（Hidalgo ほか 2007）。'
              }
            </p>
          </Section>
          <Section title="業種を選ぶ">
            <ul class="mini">
              {DIVISIONS.map(({ key, name }) => (
                <li>
                  {key === division.key ? (
                    <b>{name}</b>
                  ) : (
                    <a href={at.relatedness({ division: key })}>{name}</a>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        </Stack>
      </Columns>
    </Page>
  )
}
