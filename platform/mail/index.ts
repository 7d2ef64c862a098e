export { folderMailer, type Letter, type Mailer, smtpMailer } from './mailer.ts'
export { mailErrand } from './send-mails.ts'
