import { type Here, pidOf, type Visit } from '#platform'
import { Day, Fact, Facts, LinkButton, Notice, Page, Prose, Section } from '#ui'
import { plan as planPage } from '../../addresses.ts'
import { published, round as roundPage } from '../../comment-rounds/addresses.ts'
import { countsText, roundState } from '../../comment-rounds/rules.ts'
import { type CommentRound, roundsOf } from '../../comment-rounds/tables.ts'
import { comparison } from '../../comparisons/addresses.ts'
import * as papersAt from '../../plan-papers/addresses.ts'
import { planSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { isInWriting, kindLabels } from '../rules.ts'
import { nationalStrategyOf, versionSeenBy } from '../tables.ts'
import { StateTag } from './state-tag.tsx'
import { VersionSteps } from './version-steps.tsx'
import { treePage, VersionTree } from './version-tree.tsx'

/** One version of a plan, as it was or as it is being written. */
export async function ShowVersionPage({ here, params, query, filled }: Visit<typeof at.version>) {
  const plan = await planSeenBy(here, params.planId)
  const version = await versionSeenBy(here, params.versionId)
  const rounds = await roundsOf(here, version.id)
  const strategy = version.planKind === '総合戦略' ? await nationalStrategyOf(here, version) : null
  const page = await treePage(here, version, query.from)
  return (
    <Page
      title={`${plan.name}　第${version.number}版`}
      back={planPage({ planId: plan.id })}
      tags={<StateTag state={version.state} />}
      lede={kindLabels[version.kind]}
      acts={
        <>
          {version.baseId !== null && (
            <LinkButton href={comparison(params)} kind="sub">
              新旧対照表
            </LinkButton>
          )}
          <LinkButton href={papersAt.book(params)} kind="sub">
            計画書（体系図）
          </LinkButton>
          <LinkButton href={papersAt.summary(params)} kind="sub">
            概要版
          </LinkButton>
        </>
      }
    >
      {version.state === '旧版' && (
        <Notice>
          この版は、後の版に置き換わりました。いま効力のある版は、計画のページで読めます。
        </Notice>
      )}
      {!isInWriting(version) && version.state === '策定' && (
        <Notice>
          策定した計画は直せません。「改定」を始めるか、誤字は「正誤」で直してください。
        </Notice>
      )}
      <VersionSteps here={here} version={version} filled={filled} />
      <Facts>
        <Fact term="改める理由">{version.reason && <Prose text={version.reason} />}</Fact>
        {strategy && <Fact term="国の総合戦略">{strategy}</Fact>}
        <Fact term="議決">
          {version.votedOn && (
            <>
              {version.voteNumber}　<Day on={version.votedOn} />
            </>
          )}
        </Fact>
        <Fact term="策定した日">{version.decidedOn && <Day on={version.decidedOn} />}</Fact>
        <Fact term="効力の終わり">{version.inForceTo && <Day on={version.inForceTo} />}</Fact>
      </Facts>
      {rounds.length > 0 && (
        <Section title="意見の募集">
          <ul class="plain">
            {rounds.map((round) => (
              <li>
                <a href={roundHref(here, round)}>{`第${round.number}回`}</a>
                {`　${roundState(round, here.today)}　${countsText(round)}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <VersionTree here={here} page={page} self={at.version(params)} />
    </Page>
  )
}

/** Those who answer see the letters; everybody else what the public sees. */
function roundHref(here: Here, { planId, id }: CommentRound): string {
  const letters = roundPage({ planId, roundId: id })
  return here.opens(letters) ? letters : published({ roundPid: pidOf(here.city, id) })
}
