import type { Visit } from '#platform'
import { goalSeenBy, goalsAt } from '#slices/plans'
import { Empty, Fact, Facts, Instant, LinkButton, Notice, Prose, Section, Tag } from '#ui'
import type * as at from '../addresses.ts'
import { sheet as sheetPage } from '../evaluation-sheets/addresses.ts'
import { PastYears, pastOf } from '../evaluation-sheets/pages/past-years.tsx'
import { isOfThisCity } from '../evaluation-sheets/rules.ts'
import { cityName } from '../evaluation-sheets/tables.ts'
import { interest as interestPage } from '../interests/addresses.ts'
import { interestOf } from '../interests/tables.ts'
import { sunset as sunsetPage } from '../sunsets/addresses.ts'
import { exitIsMet } from '../sunsets/rules.ts'
import { retestsOf } from '../sunsets/tables.ts'
import { tierShares } from '../tier-shares/addresses.ts'
import { MeasureFrame, viewOf } from './measure-frame.tsx'

/** 目的と公益性 */
export async function ShowPage({ here, params }: Visit<typeof at.measure>) {
  const view = await viewOf(here, params.measureId)
  const { measure, isOwn } = view
  const goal = await goalSeenBy(here, measure.goalId)
  const interest = await interestOf(here, measure.id)
  const past = await pastOf(here, measure.id)
  const [test] = await retestsOf(here, measure.id)
  const write = isOwn && (
    <LinkButton href={interestPage(params)} kind="sub" size="sm">
      公益性を書く
    </LinkButton>
  )
  return (
    <MeasureFrame view={view} tab="purpose">
      {past && measure.isSample && !isOfThisCity(past.sheet.publisher, await cityName(here)) && (
        <Notice kind="info">
          {`${past.sheet.publisher}の評価シートから作った見本です。この市の事業ではありません。`}
          <a href={sheetPage({ sheetId: past.sheet.id })}>もとの記録</a>
        </Notice>
      )}
      {exitIsMet(test ?? null) && (
        <Notice kind="warn">
          終える条件に達しています。<a href={sunsetPage(params)}>続けるか終えるかの判断</a>
        </Notice>
      )}
      <Section title="目的">
        <Facts>
          <Fact term="目的の施策">
            <a href={goalsAt.goal({ goalId: goal.id })}>
              {`${goal.planName}　${goal.number} ${goal.title}`}
            </a>
          </Fact>
          <Fact term="対象">
            {[measure.targetIndustry, measure.targetSize, measure.targetStage, measure.targetPlace]
              .filter(Boolean)
              .join('・')}
          </Fact>
          <Fact term="手段">{measure.means.join('・')}</Fact>
          <Fact term="内容">
            <Prose text={measure.content} />
          </Fact>
          <Fact term="実施方法・発案">{`${measure.delivery}　${measure.proposer}`}</Fact>
          <Fact term="根拠法令">{measure.legalBasis}</Fact>
          <Fact term="自己負担">{measure.ownShare}</Fact>
          <Fact term="体制">{measure.rolesText}</Fact>
          <Fact term="終期と終える条件">
            <a href={sunsetPage(params)}>終期の判断と、まだ必要かの確認</a>
          </Fact>
          {isOwn && (
            <Fact term="市場段階の割合">
              <a href={tierShares(params)}>どの市場のための事業か</a>
            </Fact>
          )}
          <Fact term="担当課">{measure.sectionName}</Fact>
        </Facts>
      </Section>
      <Section title="公益性" note={interest ? `第${interest.number}版` : undefined} acts={write}>
        {interest === null ? (
          <Empty
            title="公益性がまだ書かれていません"
            why="市のお金で行う理由と、どうなったら終えるかがないと、予算を要求できません。"
            act={write || undefined}
            stage="decide"
          />
        ) : (
          <Facts>
            <Fact term="市場の失敗">
              {interest.failures.map((failure) => (
                <>
                  <Tag>{failure}</Tag>{' '}
                </>
              ))}
            </Fact>
            <Fact term="なぜ市のお金か">{interest.statement}</Fact>
            <Fact term="しないとだれが困るか">{interest.whoLoses}</Fact>
            <Fact term="ほかにだれが得をするか">{interest.spillover}</Fact>
            <Fact term="なぜ市か">{interest.whyCity}</Fact>
            <Fact term="なぜこの手段か">{interest.whyThisMeans}</Fact>
            <Fact term="終える条件">
              {`${interest.exitIndicator}が${interest.exitValue}になったとき（${interest.exitBy}まで）`}
            </Fact>
            <Fact term="毎年7月に確かめること">{interest.retest}</Fact>
            <Fact term="書いた日時と人">
              <Instant at={interest.statedAt} /> {interest.statedName}
            </Fact>
          </Facts>
        )}
      </Section>
      <PastYears past={past} />
    </MeasureFrame>
  )
}
