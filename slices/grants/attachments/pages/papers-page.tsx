import type { Visit } from '#platform'
import {
  FileLink,
  FilesUnderWay,
  filesUnderWay,
  keptFiles,
  largestUploadMegabytes,
} from '#platform'
import { Confirm, FileField, type Filled, Form, Instant, LinkButton, SelectField } from '#ui'
import type { draftPapers } from '../../application-drafts/addresses.ts'
import { draftCheck } from '../../application-drafts/addresses.ts'
import { StepFrame } from '../../application-drafts/pages/step-frame.tsx'
import { loadStep } from '../../application-drafts/tables.ts'
import * as at from '../addresses.ts'
import { acceptedInBrowser, slots, withOthersKept } from '../rules.ts'
import { type Attachment, attachmentsOf } from '../tables.ts'

/** The papers, sent one by one: what was received stays. */
export async function PapersPage({ here, params, filled }: Visit<typeof draftPapers>) {
  const { application, items, isOwner, closed } = await loadStep(here, params.applicationId)
  const attached = await attachmentsOf(here, application.id)
  const underWay = await filesUnderWay(here, at.attachments(params))
  const most = await largestUploadMegabytes(here)
  const current = attached.filter(({ isCurrent }) => isCurrent)
  const files = new Map(
    (
      await keptFiles(
        here,
        attached.map(({ fileId }) => fileId),
      )
    ).map((file) => [file.id, file]),
  )
  const named = items.flatMap(({ target }) =>
    target.startsWith('slot:') ? [target.slice('slot:'.length)] : [],
  )
  const open = application.state === '補正中' ? slots.filter((one) => named.includes(one)) : slots
  return (
    <StepFrame
      application={application}
      step="papers"
      title="書類を付けてください"
      isOwner={isOwner}
      closed={closed}
      items={items}
      filled={filled}
    >
      <section class="q stack">
        <h2>受け取った書類</h2>
        {current.length === 0 && <p class="hint">まだありません。</p>}
        {current.map((one) => (
          <Received
            here={here}
            one={one}
            file={files.get(one.fileId)}
            applicationId={application.id}
            filled={filled}
          />
        ))}
        <Replaced attached={attached} />
      </section>
      {open.length > 0 && (
        <section class="q stack">
          <h2>書類を送る</h2>
          <p class="hint">
            {`写真でもかまいません。一つずつ送ってください。送り終えた書類は、途中でやめても残ります。PDF・写真・Excel・Word・CSV、${most}MBまで。`}
          </p>
          <FilesUnderWay files={underWay} />
          <Form
            to={at.attachments(params)}
            name="upload"
            filled={uploadProblems(filled, current.length)}
            submit="この書類を送る"
            multipart
          >
            <SelectField
              name="slot"
              label="何の書類か"
              required
              options={open}
              value={open.includes('見積書') ? '見積書' : open[0]}
            />
            <FileField
              name="file"
              label="写真をとる・ファイルを選ぶ"
              required
              accept={acceptedInBrowser}
              resumeAt="/uploads"
            />
            {current.length > 0 && (
              <SelectField
                name="supersedesId"
                label="差し替える書類"
                empty="差し替えではない"
                options={current.map(({ id, slot, name }) => ({
                  value: id,
                  label: `${slot}：${name}`,
                }))}
              />
            )}
          </Form>
        </section>
      )}
      <LinkButton href={draftCheck(params)} kind="pri" size="lg">
        次へ進む（確かめる）
      </LinkButton>
    </StepFrame>
  )
}

/** Of a file that could not be taken the page says what became of the others; a body cut off names no form. */
function uploadProblems(filled: Filled | null, others: number): Filled | null {
  if (filled === null || (filled.form !== null && filled.form !== 'upload')) return filled
  return {
    ...filled,
    form: 'upload',
    problems: filled.problems.map(({ field, sentence }) => ({
      field,
      sentence: field === 'file' ? withOthersKept(sentence, others) : sentence,
    })),
  }
}

function Received(props: {
  here: Visit['here']
  one: Attachment
  file: Awaited<ReturnType<typeof keptFiles>>[number] | undefined
  applicationId: string
  filled: Filled | null
}) {
  const { here, one, file } = props
  const params = { applicationId: props.applicationId, attachmentId: one.id }
  return (
    <div class="receipt">
      <span aria-hidden="true">✓</span>
      <div class="stack">
        <b>{one.slot}</b>
        {file ? <FileLink here={here} file={file} href={at.attachment(params)} /> : one.name}
        <small class="mut">
          受け取りました <Instant at={one.uploadedAt} form="short" />
          {`　SHA-256 ${one.sha256.slice(0, 16)}`}
          {one.receiptLabel !== null && `　受付番号 ${one.receiptLabel}`}
        </small>
      </div>
      {one.receiptLabel === null ? (
        <Confirm
          open="取り下げる"
          title={`「${one.name}」を取り下げますか`}
          to={at.removal(params)}
          name={`remove-${one.id}`}
          filled={props.filled}
          submit="この書類を取り下げる"
          danger
        >
          <p>もう一度送ることができます。</p>
        </Confirm>
      ) : (
        <span />
      )}
    </div>
  )
}

/** What was replaced stays readable in the list: nothing that was received is lost. */
function Replaced({ attached }: { attached: readonly Attachment[] }) {
  const old = attached.filter(({ replacedBy }) => replacedBy !== null)
  if (old.length === 0) return null
  return (
    <details>
      <summary>{`差し替えた前の書類（${old.length}件）`}</summary>
      <ul>
        {old.map(({ slot, name, sha256, receiptLabel }) => (
          <li>
            {`${slot}：${name}（SHA-256 ${sha256.slice(0, 16)}${receiptLabel === null ? '' : `、受付番号 ${receiptLabel}`}）`}
          </li>
        ))}
      </ul>
    </details>
  )
}
