import { formatWareki, todayIn } from '#packages/japan'
import type { Filled } from './filled.ts'
import { currentFrame } from './frame.ts'

/** What names the draft of a form: the path that it is sent to, and its name on the page. */
export function draftKey(to: string, name: string | undefined): string {
  return `${new URL(to, 'http://sanchi.invalid').pathname}#${name ?? ''}`
}

const CLOCK = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** 「10:42」, with its day where that is not today. */
function savedWhen(savedAt: string): string {
  const at = new Date(savedAt)
  const day = todayIn(at)
  const clock = CLOCK.format(at)
  return day === currentFrame().now.date ? clock : `${formatWareki(day)} ${clock}`
}

/** Offers what was typed before, or says that the form goes on from it. Stands before its form. */
export function DraftNotice(props: { form: string; of: string; filled: Filled | null }) {
  const { path, search, drafts } = currentFrame()
  const going = props.filled?.draft
  const draft = going ?? drafts.find(({ key }) => key === props.of)
  if (!draft || (props.filled && !going)) return null
  const query = new URLSearchParams(search)
  query.set('draft', draft.id)
  return (
    <div
      class="note draft"
      data-draft-of={props.form}
      data-saved-at={draft.savedAt}
      data-offer={going ? undefined : ''}
    >
      <span aria-hidden="true">✎</span>
      <div>
        <p>
          {going
            ? `${savedWhen(draft.savedAt)} の書きかけの続きです。下のボタンを押すまで、反映されません。`
            : `${savedWhen(draft.savedAt)} の書きかけがあります。`}
        </p>
        <div class="flex">
          {!going && (
            <a class="btn sm" href={`${path}?${query}#${props.form}`}>
              続きから書く
            </a>
          )}
          <form method="post" action="/drafts/removal">
            <input type="hidden" name="_csrf" value={currentFrame().csrf} />
            <input type="hidden" name="draft" value={draft.id} />
            <input type="hidden" name="back" value={`${path}${search}`} />
            <button class="btn sub sm" type="submit">
              捨てる
            </button>
          </form>
        </div>
      </div>
    </div>
  )
}
