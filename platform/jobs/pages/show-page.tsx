import { z } from 'zod'
import {
  Button,
  Confirm,
  Fact,
  Facts,
  Form,
  Instant,
  LinkButton,
  Notice,
  Page,
  Section,
  Work,
} from '#ui'
import type { Visit } from '../../routes.ts'
import * as at from '../addresses.ts'
import { percentOf, shownState, timeLeft } from '../rules.ts'
import { type JobSeen, jobSeenBy, type KeptTrouble, troublesOf } from '../tables.ts'
import { StateTag } from './list-page.tsx'

const shownTroubles = 20
const WithHref = z.object({ href: z.string().regex(/^\/(?!\/)/) })

export async function ShowPage({ here, params, filled }: Visit<typeof at.job>) {
  const job = await jobSeenBy(here, params.jobId)
  const troubles = await troublesOf(here, job, shownTroubles)
  const result = WithHref.safeParse(job.result)
  const works = shownState(job) === 'running'
  const stopped = job.state === 'paused' || job.state === 'failed'
  return (
    <Page title={job.title} back={at.jobs()} tags={<StateTag job={job} />}>
      <div class="stack-6">
        {filled?.rule && <Notice kind="bad">{filled.rule}</Notice>}
        {job.sentence && (
          <Notice kind={job.state === 'done' ? 'ok' : 'warn'}>{job.sentence}</Notice>
        )}
        <Work
          label={job.title}
          percent={percentOf(job)}
          done={job.done}
          total={job.total}
          unit={job.unit}
          state={shownState(job)}
          timeLeft={timeLeft(job, here.now)}
          href={at.job(params)}
          progressHref={at.progress(params)}
        />
        <div class="flex">
          {result.success && (
            <LinkButton href={result.data.href} kind="pri">
              結果を見る
            </LinkButton>
          )}
          {works && (
            <Form to={at.pause(params)} name="pause" submit="" inline>
              <Button kind="sub">休止する</Button>
            </Form>
          )}
          {stopped && (
            <Form to={at.resumption(params)} name="resumption" submit="続きから再開する" inline />
          )}
          {(works || stopped) && (
            <Confirm
              open="取りやめる"
              title="この作業を取りやめますか"
              to={at.cancellation(params)}
              name="cancellation"
              submit="取りやめる"
              danger
            >
              <p>残りは進みません。ここまでに取り込んだ分は残ります。再開はできません。</p>
            </Confirm>
          )}
        </div>
        <Facts>
          <Fact term="始めた人">{job.askerName ?? '自動'}</Fact>
          <Fact term="始めた日時">
            <Instant at={job.askedAt} />
          </Fact>
          <Fact term="終わった日時">{job.endedAt && <Instant at={job.endedAt} />}</Fact>
        </Facts>
        <Troubles job={job} troubles={troubles} />
      </div>
    </Page>
  )
}

function Troubles({ job, troubles }: { job: JobSeen; troubles: readonly KeptTrouble[] }) {
  if (job.troubles === 0) return null
  const count = job.troubles.toLocaleString('ja-JP')
  return (
    <Section
      title="取り込めなかったもの"
      note={job.troubles > troubles.length ? `${count}件のうち${troubles.length}件` : `${count}件`}
      acts={
        <a href={at.troubles({ jobId: job.id })} download>
          CSVで保存する
        </a>
      }
    >
      {/* A part that scrolls is reached by keyboard, and says what it is. */}
      <section class="scroll" tabindex={0} aria-label="取り込めなかったものの表">
        <table class="tbl">
          <thead>
            <tr>
              <th scope="col">場所</th>
              <th scope="col">理由</th>
            </tr>
          </thead>
          <tbody>
            {troubles.map((trouble) => (
              <tr>
                <th scope="row">{trouble.place}</th>
                <td>{trouble.sentence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  )
}
