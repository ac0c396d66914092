import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { renderDocument } from "@/lib/articles/render";
import { importText } from "./import-text";

/** Markup that has fooled cleaners before: event handlers, disguised addresses, parsers that disagree. */
const HOSTILE = [
  "<script>alert(1)</script>x",
  "<p onclick=alert(1) onmouseover='alert(1)'>x</p>",
  "<img src=x onerror=alert(1) alt='\"><script>alert(1)</script>'>",
  "<img alt=\"' onerror='alert(1)\" title='`onload=alert(1)'>",
  "<svg onload=alert(1)><text>x</text></svg>x",
  "<svg><script>alert(1)</script><foreignObject><p>x</p></foreignObject></svg>y",
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><mi><mglyph><svg><mtext><textarea><path id="</textarea><img onerror=alert(1) src=1>">x',
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>x",
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">x',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">x</noscript>y',
  "<template><script>alert(1)</script><p>x</p></template>y",
  "<style>@import 'https://evil.example';</style><p style='background:url(javascript:alert(1))'>x</p>",
  "<a href='javascript:alert(1)'>x</a>",
  "<a href='JaVaScRiPt:alert(1)'>x</a>",
  "<a href='java&Tab;script:alert(1)'>x</a>",
  "<a href='java&NewLine;script&colon;alert(1)'>x</a>",
  "<a href='&#106;&#97;&#118;&#97;script:alert(1)'>x</a>",
  "<a href='&#1;javascript:alert(1)'>x</a>",
  "<a href=' \t\n javascript:alert(1)'>x</a>",
  "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
  "<a href='vbscript:x'>x</a> <a href='//evil.example'>y</a> <a href='https://a@evil.example'>z</a>",
  "<base href='javascript:alert(1)//'><a href='x'>x</a>",
  "<base href='https://example.org/'><a href='java\tscript:alert(1)'>x</a>",
  "<a href='https://example.org/\"onclick=\"alert(1)' target=_blank ping=https://evil.example>x</a>",
  "<a href='https://example.org'><p>x<a href='https://example.org/2'>y</a></p></a>",
  "<iframe src='javascript:alert(1)' srcdoc='<script>alert(1)</script>'>x</iframe>y",
  "<object data='javascript:alert(1)'>x</object><embed src='x'><applet code=x>z</applet>y",
  "<form action='javascript:alert(1)'><input value=x><button formaction='javascript:alert(1)'>y</button></form>",
  "<form><form><form>x</form></form></form>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'><link rel=stylesheet href=x>x",
  "<!-- --><!--> <script>alert(1)</script> -->x<!--",
  "<![CDATA[<script>alert(1)</script>]]>x",
  "<svg><![CDATA[</svg><img src=x onerror=alert(1)>]]></svg>x",
  "<?php echo 1 ?><?xml-stylesheet href='x'?>x",
  "<select><option><style></option></select><img src=x onerror=alert(1)></style>x</select>",
  "<table><tr><td><script>alert(1)</script>x</table>",
  "<p id='b1' data-b='b1' class='section' name='x'>x</p><h2 id='constructor'>y</h2><p>z</p>",
  "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)></audio>x",
  "<details open ontoggle=alert(1)><summary>x</summary>y</details>",
  "<pre><code class='language-\"><script>alert(1)</script>'>x</code></pre>",
  "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
  "<plaintext><script>alert(1)</script>",
  "<xmp><script>alert(1)</script></xmp>",
  "<x onclick=alert(1)><__proto__>y</__proto__></x><constructor>z</constructor>",
  "\u2028<img\u2028src=x\u2028onerror=alert(1)>x",
  "<div><a><b></div><script>alert(1)</a>x",
];

const ALLOWED: Record<string, readonly string[]> = {
  p: ["data-b", "id", "class"],
  h2: ["data-b", "id"],
  h3: ["data-b", "id"],
  pre: ["data-b", "data-language"],
  code: [],
  figure: ["data-b", "class", "role", "aria-label", "data-alt", "title"],
  blockquote: [],
  aside: [],
  ul: [],
  li: [],
  ol: ["start"],
  hr: [],
  br: [],
  a: ["href", "rel"],
  span: ["class"],
  strong: [],
  em: [],
  s: [],
  sub: [],
  sup: [],
};

function elements(html: string): DefaultTreeAdapterTypes.Element[] {
  const found: DefaultTreeAdapterTypes.Element[] = [];
  const open = [...parseFragment(html).childNodes];
  for (let node = open.pop(); node; node = open.pop())
    if ("tagName" in node) {
      found.push(node);
      open.push(...node.childNodes);
    } else expect(node.nodeName).toBe("#text");
  return found;
}

describe("hostile markup", () => {
  it.each(HOSTILE)("comes out as nothing but our own elements: %s", (markup) => {
    for (const format of ["html", "markdown", "text"] as const) {
      const imported = importText(new TextEncoder().encode(`<p>Some words.</p>\n\n${markup}`), "x", {
        format,
      });
      for (const { tagName, attrs } of elements(renderDocument(imported.document))) {
        expect(Object.keys(ALLOWED)).toContain(tagName);
        for (const { name, value } of attrs) {
          expect(ALLOWED[tagName]).toContain(name);
          if (name === "href") expect(value).toMatch(/^(?:https?:\/\/(?!\S*@)|mailto:)/);
        }
      }
      expect(imported.words.kept, format).toBe(imported.words.read);
    }
  });
});
