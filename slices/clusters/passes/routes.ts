import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { recordPass } from './actions/record-pass.ts'
import { removePass } from './actions/remove-pass.ts'
import { restorePass } from './actions/restore-pass.ts'
import { revisePass } from './actions/revise-pass.ts'
import * as at from './addresses.ts'
import { EditPage, NewPage } from './pages/edit-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { passesFile } from './pages/passes-file.tsx'

const toRing = (params: Readonly<Record<string, string>>) =>
  at.passes({ clusterId: params.clusterId ?? '' })

export const routes = routeTable([
  {
    get: at.passes,
    may: may.seeChains,
    page: ListPage,
    help: '仲間回しは、受けた仕事の一部を仲間に回すことです。まとめ役の数、市内で回る割合、15分以内に頼める相手の数が分かります。だれからだれへかは、担当課だけが見られます。',
  },
  { get: at.passesCsv, may: may.seePasses, file: passesFile },
  {
    get: at.newPass,
    may: may.writePasses,
    page: NewPage,
    help: '分からない回数・時間・距離は空欄のままにします。空欄は「不明」で、ゼロや「遠い」にはなりません。',
  },
  { post: at.passes, may: may.writePasses, do: recordPass, again: NewPage, next: toRing },
  {
    get: at.pass,
    may: may.writePasses,
    page: EditPage,
    help: '直す前の内容は、操作の記録に残ります。消しても、一覧から元に戻せます。',
  },
  { post: at.pass, may: may.writePasses, do: revisePass, again: EditPage, next: toRing },
  { post: at.passRemoval, may: may.writePasses, do: removePass, again: EditPage, next: toRing },
  {
    post: at.passRestoration,
    may: may.writePasses,
    do: restorePass,
    again: ListPage,
    next: toRing,
  },
])
