import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { decideMember } from './actions/decide-member.ts'
import { setRule } from './actions/set-rule.ts'
import * as at from './addresses.ts'
import { DecidePage, SearchPage } from './pages/decide-page.tsx'
import { ListPage, membersFile } from './pages/list-page.tsx'
import { RulePage } from './pages/rule-page.tsx'

const toMembers = ({ clusterId = '' }: Readonly<Record<string, string>>) =>
  at.members({ clusterId })

export const routes = routeTable([
  {
    get: at.members,
    may: may.seeClusters,
    page: ListPage,
    help: '属する工程と地区の規則で、台帳から自動で並びます。規則で決まらない事業者は、理由を書いて手で加えるか外します。',
  },
  { get: at.membersCsv, may: may.seeClusters, file: membersFile },
  {
    get: at.memberRule,
    may: may.writeClusters,
    page: RulePage,
    help: '工程を選ぶと、その工程ができる市内の事業者が産地に属します。地区は産地の登録で決めます。',
  },
  {
    post: at.memberRule,
    may: may.writeClusters,
    do: setRule,
    again: RulePage,
    next: toMembers,
  },
  {
    get: at.newMember,
    may: may.writeClusters,
    page: SearchPage,
    help: '台帳の名称とよみでさがします。見つからない事業者は、先に台帳へ登録してください。',
  },
  {
    get: at.member,
    may: may.writeClusters,
    page: DecidePage,
    help: '手での決定は理由とともに残り、「規則のとおり」でいつでも取り消せます。',
  },
  {
    post: at.member,
    may: may.writeClusters,
    do: decideMember,
    again: DecidePage,
    next: toMembers,
  },
])
