/** What each piece of markup tries to leave in a page that takes text for markup. */
export const plantedMark = 'planted';

/**
 * Markup that runs, fetches, breaks out of an attribute, a script, a style, a comment or Markdown, or
 * ends a file of XML early. Each makes an element or an attribute that says `planted`.
 */
export const hostileMarkup: readonly string[] = [
  '<b id=planted>x</b>',
  '<svg onload=planted()>',
  '<script>planted()</script>',
  '<img src=x onerror="planted()">',
  '"><i planted=1>x</i><a b="',
  "'><i planted=1 onclick='planted()'>x</i>",
  '<iframe srcdoc="<script>planted()</script>"></iframe>',
  '</title></style></script><i planted=1 onmouseover=planted()>x</i>',
  '--><i planted=1>x</i><!--',
  ']]><i planted="1"/><![CDATA[',
  '&lt;i planted=1&gt;&#60;i planted=1&#62;x',
  '<a href="javascript:planted()">x</a>',
  '[x](javascript:planted()) ![x](https://planted.example/x.png)',
  '<https://planted.example> [x]: data:text/html,<script>planted()</script>',
  '# <i planted=1>x</i>\n\n- *<b onfocus=planted() tabindex=0>x</b>*\n\n> `<i planted=1>`',
  '<math><mtext><style><img src=x onerror=planted()></style></mtext></math>',
  '<form action="https://planted.example/"><input name=planted autofocus onfocus=planted()>',
  '<meta http-equiv=refresh content="0;url=https://planted.example/">',
  '<link rel=stylesheet href="https://planted.example/x.css"><base href="https://planted.example/">',
  '{{constructor.constructor("planted()")()}} ${planted()} <%= planted() %>',
  '=HYPERLINK("https://planted.example";"x")<i planted=1>',
  '\u202E<i planted=1>\u2028\u0001x',
];
