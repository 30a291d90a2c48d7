import AlderSyntax
import Testing

@Suite struct LexerTests {
  @Test(arguments: [
    ("1_000.", "1000"), ("16#FF.", "255"), ("36#Zz.", "1295"), ("2#1010_1010.", "170"),
    ("9223372036854775807.", "9223372036854775807"),
    ("9223372036854775808.", "10#9223372036854775808"),
    ("16#FFFF_FFFF_FFFF_FFFF.", "16#FFFFFFFFFFFFFFFF"),
    ("1.5.", "1.5"), ("1.5e-3.", "0.0015"), ("1_0.2_5E2.", "1025.0"),
    ("16#1.8#e2.", "384.0"), ("2#0.101.", "0.625"), ("4294967296.", "4294967296"),
  ])
  func numbers(source: String, tree expected: String) { #expect(tree(source) == expected) }

  @Test(arguments: [
    ("$a.", "$97"), ("$\\n.", "$10"), ("$\\^a.", "$1"), ("$\\^?.", "$127"), ("$\\x41.", "$65"),
    ("$\\x{1F600}.", "$128512"), ("$\\101.", "$65"), ("$ .", "$32"), ("$é.", "$233"),
    ("$\\\\.", "$92"), ("$'.", "$39"), ("$\".", "$34"),
  ])
  func characters(source: String, tree expected: String) { #expect(tree(source) == expected) }

  @Test(arguments: [
    ("foo@bar_1.", "foo@bar_1"), ("'hello world'.", "'hello world'"), ("'abc'.", "abc"),
    ("'case'.", "'case'"), ("'it\\'s'.", "'it\\'s'"), ("'\\x{e9}t'.", "'ét'"), ("_Été1.", "_Été1"),
    ("''.", "''"), ("été.", "'été'"), ("maybe_not.", "maybe_not"),
  ])
  func atomsAndVariables(source: String, tree expected: String) {
    #expect(tree(source) == expected)
  }

  @Test(arguments: [
    ("\"a\\tb\".", "\"a\tb\""), ("\"a\" \"b\" % comment\n \"c\".", "\"abc\""), ("\"\".", "\"\""),
    ("\"two\nlines\".", "\"two\nlines\""), ("\"日本\".", "\"日本\""), ("\"\\\"\".", "\"\"\""),
    ("~\"a\\n\".", "<<\"a\n\"/utf8>>"), ("~b(a\\)b).", "<<\"a)b\"/utf8>>"),
    ("~B[a\\n].", "<<\"a\\n\"/utf8>>"), ("~s{a\\n}.", "\"a\n\""), ("~S<a\\n>.", "\"a\\n\""),
    ("~/x/.", "<<\"x\"/utf8>>"), ("~|x|.", "<<\"x\"/utf8>>"), ("~'x'.", "<<\"x\"/utf8>>"),
    ("~`x`.", "<<\"x\"/utf8>>"), ("~#x#.", "<<\"x\"/utf8>>"),
  ])
  func strings(source: String, tree expected: String) { #expect(tree(source) == expected) }

  @Test(arguments: [
    ("\"\"\"\nab\ncd\n\"\"\".", "\"ab\ncd\""),
    ("\"\"\"\n  ab\n    cd\n  \"\"\".", "\"ab\n  cd\""),
    ("\"\"\"\n  ab\n\n  cd\n  \"\"\".", "\"ab\n\ncd\""),
    ("\"\"\"\n\"\"\".", "\"\""),
    ("\"\"\"\n\n\"\"\".", "\"\""),
    ("\"\"\"  \n  a\\n\"b\"\n  \"\"\".", "\"a\\n\"b\"\""),
    ("\"\"\"\"\n\"\"\"\n\"\"\"\".", "\"\"\"\"\""),
    ("~\"\"\"\n a\\n\n \"\"\".", "<<\"a\\n\"/utf8>>"),
    ("~b\"\"\"\n a\\n\n \"\"\".", "<<\"a\n\"/utf8>>"),
    ("~s\"\"\"\n a\\tb\n \"\"\".", "\"a\tb\""),
    ("\"\"\"\r\n a\r\n b\r\n \"\"\".", "\"a\r\nb\""),
  ])
  func tripleQuoted(source: String, tree expected: String) { #expect(tree(source) == expected) }

  @Test func latin1IsHonoured() {
    let bytes = Array("%% coding: latin-1\n-module(m).\n-export([f/0]).\nf() -> \"".utf8)
    let source = SourceFile(path: "m.erl", bytes: bytes + [0xE9] + Array("\".\n".utf8))
    #expect(source.isLatin1)
    #expect(source.text.contains("é"))
    #expect(ModuleParser.parse(source).diagnostics.isEmpty)
  }

  @Test func invalidUTF8IsReported() {
    let bytes = Array("-module(m).\nf() -> ".utf8) + [0xE9] + Array(".\n".utf8)
    let module = ModuleParser.parse(SourceFile(path: "m.erl", bytes: bytes))
    #expect(module.diagnostics.first?.message.hasPrefix("invalid UTF-8") == true)
  }

  @Test func shebangIsSkipped() {
    #expect(reports("#!/usr/bin/env escript\n-module(m).\n-export([f/0]).\nf() -> ok.\n") == [])
  }

  @Test func columnsCountCharacters() {
    #expect(lint("f() -> {\"日本\", X}.") == ["1:15: variable 'X' is unbound"])
  }

  @Test func predefinedNamesAgreeWithTheirTexts() {
    let names = NameTable()
    for (name, text) in [
      (Name.after, "after"), (.xor, "xor"), (.underscore, "_"), (.exportType, "export_type"),
      (.macroFunctionArity, "FUNCTION_ARITY"), (.true, "true"), (.recordInfo, "record_info"),
      (.noAutoImport, "no_auto_import"), (.hidden, "hidden"), (.bits, "bits"),
    ] {
      #expect(names.text(of: name) == text)
      #expect(names.find(text) == name)
    }
  }
}
