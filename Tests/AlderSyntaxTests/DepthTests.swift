import AlderSyntax
import Testing

@Suite struct DepthTests {
  private func module(_ body: String) -> String {
    "-module(m).\n-export([f/1]).\nf(X) ->\n" + body + ".\n"
  }

  @Test func aMillionBrackets() {
    let text = module(String(repeating: "[", count: 1_000_000))
    #expect(reports(text, lint: false) == ["4:40001: expression nested too deeply (limit 40000)"])
  }

  @Test(arguments: ["[", "(", "{", "#{a=>", "- ", "<<(", "fun() -> ", "case X of a -> ", "X + ("])
  func manyOpenings(opening: String) {
    let found = reports(module(String(repeating: opening, count: 50_000)), lint: false)
    #expect(found.count == 1)
    #expect(found[0].hasSuffix("nested too deeply (limit 40000)"))
  }

  @Test(arguments: [
    ("(", "X", ")"), ("[", "X", "]"), ("{", "X", "}"), ("#{a=>", "X", "}"), ("g(", "X", ")"),
    ("case X of a -> ", "X", " end"), ("fun() -> ", "X", " end"), ("begin ", "X", " end"),
    ("", "X", "+1"), ("1 ++ ", "X", ""), ("- ", "X", ""), ("", "X", "#{a=>1}"), ("<<", "X", ">>"),
  ])
  func tenThousandDeep(opening: String, middle: String, closing: String) {
    let body =
      String(repeating: opening, count: 10_000) + middle + String(repeating: closing, count: 10_000)
    let found = reports(module(body) + "g(X) -> X.\n")
    #expect(found.filter { !$0.contains("Warning") } == [])
  }

  @Test func chainsOfOperatorsCount() {
    let text = module("X" + String(repeating: " + 1", count: 50_000))
    #expect(reports(text, lint: false)[0].hasSuffix("nested too deeply (limit 40000)"))
  }

  @Test func typesCount() {
    let text = "-module(m).\n-type t() :: " + String(repeating: "[", count: 50_000) + ".\n"
    #expect(reports(text, lint: false)[0].hasSuffix("nested too deeply (limit 40000)"))
  }

  @Test func aListOfAHundredThousand() {
    let elements = (0..<100_000).map(String.init).joined(separator: ", ")
    #expect(reports(module("[X, " + elements + "]")) == [])
  }
}
