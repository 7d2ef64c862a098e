import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { AssetLedgerPage, assetLedgerFile } from './pages/asset-ledger-page.tsx'
import { LedgerPage, ledgerFile } from './pages/ledger-pages.tsx'
import {
  PublicRecipientsPage,
  publicRecipientsFile,
  RecipientsPage,
  recipientsFile,
} from './pages/recipients-pages.tsx'

export const routes = routeTable([
  {
    get: at.ledger,
    may: may.seeAmounts,
    page: LedgerPage,
    help: '年度ごとの補助金台帳です。「CSV」で表計算ソフト用に保存できます。',
  },
  { get: at.ledgerCsv, may: may.seeAmounts, file: ledgerFile },
  {
    get: at.assetLedger,
    may: may.seeAmounts,
    page: AssetLedgerPage,
    help: '補助金で取得した財産の台帳です。処分の制限の期日までに処分するときは、承認が要ります。財産名・規格・交付先・保管場所の言葉と、処分の制限で絞れます。',
  },
  { get: at.assetLedgerCsv, may: may.seeAmounts, file: assetLedgerFile },
  {
    get: at.recipients,
    may: may.seeAmounts,
    page: RecipientsPage,
    help: '公表用の交付先一覧です。個人は、公表に同意した方だけ名前が載ります。',
  },
  { get: at.recipientsCsv, may: may.seeAmounts, file: recipientsFile },
  {
    get: at.publicRecipients,
    may: may.readCalls,
    page: PublicRecipientsPage,
    help: '補助金の交付を決定した相手と金額の一覧です。個人は、公表に同意した方だけ名前が載ります。',
  },
  { get: at.publicRecipientsCsv, may: may.readCalls, file: publicRecipientsFile },
])
