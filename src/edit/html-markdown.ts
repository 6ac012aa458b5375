import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

/** Whether a text is HTML rather than Markdown that holds some. */
export const isHtml = (text: string): boolean =>
  /^\s*(?:<!doctype html|<html|<body|<article|<div|<main|<section|<h[1-6][\s>]|<p[\s>]|<ul|<table)/i.test(
    text,
  )

/** A page of HTML → Markdown. Scripts, styles and everything active is dropped. */
export function markdownOfHtml(html: string): string {
  const processor = unified()
    .use(rehypeParse)
    .use(rehypeRemark)
    .use(remarkGfm)
    .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })
  return String(processor.processSync(html))
}
