import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { checkFile } from './actions/check-file.ts'
import * as at from './addresses.ts'
import { CheckFilePage } from './pages/check-page.tsx'
import { ReceiptPage, receiptFile } from './pages/receipt-page.tsx'

export const routes = routeTable([
  {
    get: at.receipt,
    may: may.openAttachments,
    page: ReceiptPage,
    help: '受け付けた時刻と、添付のハッシュを記した紙です。印刷するか、PDFを保存してください。',
  },
  { get: at.receiptPdf, may: may.openAttachments, file: receiptFile },
  {
    get: at.check,
    may: may.readCalls,
    page: CheckFilePage,
    help: '受付票を持っている方なら、だれでも、手元のファイルが受け付けられたものと同じかを確かめられます。',
  },
  {
    post: at.check,
    may: may.readCalls,
    do: checkFile,
    again: CheckFilePage,
    next: ({ receiptPid = '' }) => at.check({ receiptPid }),
    files: true,
  },
])
