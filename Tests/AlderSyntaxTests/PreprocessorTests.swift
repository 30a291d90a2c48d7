import AlderSyntax
import Testing

@Suite struct PreprocessorTests {
  /// The body of `f/0` after preprocessing, or what was reported.
  private func body(_ text: String, options: ParseOptions = .init()) -> String {
    onLargeStack {
      let source = SourceFile(path: "dir/m.erl", text: "-module(m).\n" + text)
      let module = ModuleParser.parse(source, options: options)
      if let first = module.diagnostics.first { return first.message }
      guard let function = module.functions.last else { return "no function" }
      let printer = TreePrinter(names: module.names)
      return function.clauses[0].body.map { printer.show($0) }.joined(separator: ", ")
    }
  }

  @Test(arguments: [
    ("f() -> ?MODULE.", "m"), ("f() -> ?MODULE_STRING.", "\"m\""), ("f() ->\n ?LINE.", "3"),
    ("f() -> ?FILE.", "\"dir/m.erl\""), ("f() -> ?MACHINE.", "'BEAM'"),
    ("f() -> ?FUNCTION_NAME.", "f"), ("f(_, {1, 2}) -> ?FUNCTION_ARITY.", "2"),
    ("f() -> ?OTP_RELEASE.", "28"), ("f() -> ?FEATURE_ENABLED(maybe_expr).", "true"),
    ("-define(A, 1 + 2).\nf() -> ?A * 3.", "(1 + (2 * 3))"),
    ("-define(A, ?B).\n-define(B, b).\nf() -> ?A.", "b"),
    ("-define(a, 1).\nf() -> ?a.", "1"), ("-define(A(), 1).\nf() -> ?A().", "1"),
    ("-define(ADD(X, Y), (X + Y)).\nf() -> ?ADD(1, ?ADD(2, 3)).", "(1 + (2 + 3))"),
    ("-define(A, 0).\n-define(A(X), {X}).\nf() -> {?A, ?A(1)}.", "{0, {1}}"),
    ("-define(S(X), {??X, X}).\nf() -> ?S(a + 1).", "{\"a + 1\", (a + 1)}"),
    ("-define(C(X), X).\nf() -> ?C({a, [b, c]}).", "{a, [b, c]}"),
    ("-define(C(X), X).\nf() -> ?C(fun(A, B) -> A end).", "fun (A, B -> A)"),
    ("-define(LAST, ?C).\n-define(C(X), X).\nf() -> ?LAST(1).", "1"),
    ("-define(A, 1).\n-undef(A).\n-define(A, 2).\nf() -> ?A.", "2"),
    ("-ifdef(A).\nf() -> 1.\n-else.\nf() -> 2.\n-endif.", "2"),
    ("-define(A, 1).\n-ifdef(A).\nf() -> 1.\n-else.\nf() -> 2.\n-endif.", "1"),
    ("-ifndef(A).\nf() -> 1.\n-endif.", "1"),
    ("-ifdef(A).\n-ifdef(B).\n-else.\nf() -> 1.\n-endif.\n-else.\nf() -> 2.\n-endif.", "2"),
    ("-if(?OTP_RELEASE >= 26).\nf() -> 1.\n-else.\nf() -> 2.\n-endif.", "1"),
    (
      "-if(1 > 2).\nf() -> 1.\n-elif(defined(X) orelse 1 =:= 1).\nf() -> 2.\n-else.\nf() -> 3.\n-endif.",
      "2"
    ),
    ("-ifdef(A).\nf() -> \"unreadable ~ $ .\n-endif.\nf() -> 1.", "unterminated '-ifdef'"),
    ("-feature(maybe_expr, disable).\nf() -> maybe.", "'maybe'"),
  ])
  func expansion(source: String, body expected: String) { #expect(body(source) == expected) }

  @Test(arguments: [
    ("f() -> ?FOO.", "undefined macro 'FOO'"), ("f() -> ?FOO(1, 2).", "undefined macro 'FOO/2'"),
    ("-define(A, 1).\n-define(A, 2).", "redefining macro 'A'"),
    ("-define(MODULE, x).", "redefining predefined macro 'MODULE'"),
    ("-define(A(X), X).\nf() -> ?A(1, 2).", "argument mismatch for macro 'A'"),
    ("-define(A(X), X).\nf() -> ?A(1.", "badly formed argument for macro 'A'"),
    ("-define(A, ?A).\nf() -> ?A.", "circular macro 'A'"),
    ("-define(A, [?B, ?B]).\n-define(B, [?A, ?A]).\nf() -> ?A.", "circular macro 'A'"),
    ("-define(A).", "badly formed 'define'"), ("-ifdef(A).", "unterminated '-ifdef'"),
    ("-endif.", "unbalanced '-endif'"), ("-else.", "unbalanced '-else'"),
    ("-include(\"none.hrl\").", "can't find include file \"none.hrl\""),
    ("-include_lib(\"a/none.hrl\").", "can't find include lib \"a/none.hrl\""),
    ("-include(none).", "badly formed 'include'"), ("-error(\"no\").", "-error(\"no\")."),
    ("f() -> ?1.", "illegal macro call '?1'"), ("-if(f:g()).\n-endif.", "badly formed 'if'"),
  ])
  func errors(source: String, message: String) { #expect(body(source) == message) }

  @Test func includes() {
    let options = ParseOptions(includePaths: ["inc"], libraryPaths: ["lib"]) { path in
      switch path {
      case "dir/a.hrl": Array("-define(A, ?B).\n-include(\"b.hrl\").\n".utf8)
      case "inc/b.hrl": Array("-define(B, b).\n".utf8)
      case "lib/app/include/c.hrl": Array("-define(C, c).\n".utf8)
      case "dir/loop.hrl": Array("-include(\"loop.hrl\").\n".utf8)
      case "dir/bad.hrl": Array("x\n".utf8)
      default: nil
      }
    }
    let text = "-include(\"a.hrl\").\n-include_lib(\"app/include/c.hrl\").\nf() -> {?A, ?C}."
    #expect(body(text, options: options) == "{b, c}")
    #expect(body("-include(\"loop.hrl\").", options: options) == "include nested too deep")
    let module = ModuleParser.parse(
      SourceFile(path: "dir/m.erl", text: "-module(m).\n-include(\"bad.hrl\").\n"),
      options: options)
    let rendered = module.diagnostics.map { $0.rendered(in: module.files) }
    #expect(rendered.first?.hasPrefix("dir/bad.hrl:1:2: syntax error before: end of file") == true)
  }

  @Test func definesFromOutside() {
    let options = ParseOptions(defines: [.init("DEBUG"), .init("LEVEL", "{a, 3}")])
    #expect(body("f() -> {?DEBUG, ?LEVEL}.", options: options) == "{true, {a, 3}}")
  }

  @Test func scriptsNeedNoModule() {
    let options = ParseOptions(defaultModuleName: "script")
    let source = SourceFile(path: "s", text: "#!/usr/bin/env alder\nmain(_) -> ?MODULE.\n")
    let module = ModuleParser.parse(source, options: options)
    #expect(module.diagnostics.isEmpty)
    #expect(module.name.map { module.names[$0] } == "script")
    #expect(reports("f() -> ok.\n").contains("1:1: no module definition"))
  }
}
