import { routeTable } from '#platform'
import { card } from '../cards/addresses.ts'
import { sheetFile } from '../effect-sheets/tables.ts'
import { may } from '../permissions.ts'
import { citeEffect } from './actions/cite-effect.ts'
import * as at from './addresses.ts'
import { EffectsPage } from './pages/effects-page.tsx'

export const routes = routeTable([
  {
    get: at.effects,
    may: may.readFigures,
    page: EffectsPage,
    help: '地元の需要が増えたとき、地域の生産・粗付加価値・雇用者所得・仕事がどれだけ誘発されるかを、全国の産業連関表（2011年、13部門）から推計します。市や県の産業連関表を取り込んで公開してあれば、その表を先に使い、表の名前と年を示します。入れるのは補助金の額ではなく、増える売上の見込みと、その根拠です。結果は必ず幅で示します。「効果試算書（PDF）」でA4の紙になります。職員は「根拠にする」で根拠カードにできます。',
  },
  { get: at.sheet, may: may.readFigures, file: sheetFile },
  {
    post: at.effects,
    may: may.citeFigures,
    do: citeEffect,
    again: EffectsPage,
    next: (_, done) => card({ cardId: done.params?.cardId ?? '' }),
  },
])
