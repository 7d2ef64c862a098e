-- How often a public page was opened on a day: a number, and nothing of whoever opened it.
create table platform.page_views (
  city   int  not null default platform.this_city(),
  page   text not null check (page <> ''),
  on_day date not null,
  views  int  not null check (views > 0),
  primary key (city, page, on_day)
);
call platform.keep_within_city('platform.page_views');
