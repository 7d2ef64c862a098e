import type { Child } from 'hono/jsx'
import { Document } from './document.tsx'
import { currentFrame, type StageKey } from './frame.ts'
import {
  Bar,
  type Crumb,
  Flash,
  HelpLink,
  PublicHead,
  SideNav,
  SkipLink,
  STAGE_GLYPHS,
} from './shell.tsx'

export type PageProps = {
  title: string
  /** The stage whose bead stands before the eyebrow; without it, the stage of the address. */
  stage?: StageKey
  eyebrow?: Child
  /** One sentence under the title. */
  lede?: Child
  acts?: Child
  /** Where the page is; without it, from the frame's current stage and item. */
  crumbs?: Crumb[]
  /** The address of the page above. */
  back?: string
  tags?: Child
  /** The language of a public page's own words, where it is not Japanese. */
  lang?: 'ja' | 'en'
  /** The whole width of the screen, for matrices. */
  wide?: boolean
  children?: Child
}

/** A page of the program: with the rail for those signed in, without it for the public. */
export function Page(props: PageProps) {
  const { person, city } = currentFrame()
  return (
    <Document title={props.title} owner={person ? undefined : city?.name}>
      <SkipLink />
      {person ? <StaffPage {...props} /> : <PublicPage {...props} />}
    </Document>
  )
}

function StaffPage(props: PageProps) {
  return (
    <div class="app" data-owner={owner()}>
      <SideNav />
      <div>
        <Bar crumbs={props.crumbs ?? crumbsOf(props)} />
        <main class={props.wide ? 'main wide' : 'main'} id="main" tabindex={-1}>
          <Flash />
          <Head {...props} />
          {props.children}
        </main>
        <footer class="tail">
          <HelpLink />
        </footer>
      </div>
    </div>
  )
}

/** Whose drafts a browser may show again: the next person at a shared terminal sees none of them. */
function owner(): string {
  const { city, person } = currentFrame()
  return [city?.code, person?.name, person?.title, person?.roleLabel].join(':')
}

function PublicPage(props: PageProps) {
  const { city } = currentFrame()
  return (
    <>
      <PublicHead />
      <main
        class="wrap p-main main"
        id="main"
        tabindex={-1}
        lang={props.lang === 'ja' ? undefined : props.lang}
      >
        <Flash />
        <Head {...props} />
        {props.children}
      </main>
      <footer class="p-foot">
        <div class="wrap flex between">
          <span>{city ? `${city.name}　産業振興` : 'Sanchi'}</span>
          <HelpLink />
        </div>
      </footer>
    </>
  )
}

function crumbsOf({ title, back }: PageProps): Crumb[] {
  const stage = currentFrame().stages.find((each) => each.current)
  const item = stage?.items.find((each) => each.current)
  const crumbs: Crumb[] = []
  if (stage && stage.label !== title) crumbs.push({ label: stage.label, href: stage.href })
  if (item && item.label !== title)
    crumbs.push({ label: item.label, href: isListOf(item, back) ? back : item.href })
  crumbs.push({ label: title })
  return crumbs
}

/** Whether the page above is the list of the menu, perhaps narrowed; else it is one record of it. */
const isListOf = (item: { href: string } | undefined, back: string | undefined) =>
  item !== undefined && back?.split('?')[0] === item.href

function Head(props: PageProps) {
  const current = currentFrame().stages.find((each) => each.current)
  const stage = props.stage ?? current?.key
  const item = current?.items.find((each) => each.current)
  const place = [current?.label, item?.label].filter((each) => each && each !== props.title)
  const eyebrow = props.eyebrow ?? (stage === 'home' ? null : place.join(' › '))
  return (
    <div class="head">
      <div>
        <p class="eyebrow">
          {stage && stage !== 'home' && (
            <span class={`bead s ${stage}`} aria-hidden="true">
              {STAGE_GLYPHS[stage]}
            </span>
          )}
          {eyebrow}
          {props.back && (
            <a href={props.back}>
              {isListOf(item, props.back) ? '一覧にもどる' : '一つ上にもどる'}
            </a>
          )}
          {props.tags}
        </p>
        <h1>{props.title}</h1>
        {props.lede && <p class="lede">{props.lede}</p>}
      </div>
      {props.acts && <div class="acts">{props.acts}</div>}
    </div>
  )
}
