import Testing

/// What programs read from standard input, compared with what OTP says.
@Suite struct ReadingTests {
  @Test(arguments: [
    ("{a,[1,2]}.\n foo.\n", "{ok,{a,[1,2]}} {ok,foo} eof"),
    ("{a,\n [1,\n 2.5]}. b. c.", "{ok,{a,[1,2.5]}} {ok,b} {ok,c}"),
    ("\"abc\" \"d\". 'an atom'. $a.\n", "{ok,\"abcd\"} {ok,'an atom'} {ok,97}"),
    ("#{a => 1, - 2 => +3.0}. [1 | 2]. {}.", "{ok,#{-2 => 3.0,a => 1}} {ok,[1|2]} {ok,{}}"),
    ("<<1, \"b\">>. fun lists:map/2. 16#FF.", "{ok,<<1,98>>} {ok,fun lists:map/2} {ok,255}"),
    (
      "{a,[1,2}. x.\ny.\n",
      "{error,{1,erl_parse,[\"syntax error before: \",\"'}'\"]}} {ok,x} {ok,y}"
    ),
    ("X. f(1). 1 + 1.\n", String(repeating: " {error,{1,erl_parse,\"bad term\"}}", count: 3)),
    ("- -1. 1, 2. #{a := 1}.", String(repeating: " {error,{1,erl_parse,\"bad term\"}}", count: 3)),
    ("%% a comment\n99999999999999999999.\n", "{ok,99999999999999999999} eof eof"),
  ])
  func readsTerms(input: String, expected: String) {
    let program =
      "[io:format(\"~s~p\", [Blank, io:read(\"\")]) || Blank <- [\"\", \" \", \" \"]], io:nl()."
    let result = Command.alder("eval", program, input: input)
    #expect(result.output == expected.drop { $0 == " " } + "\n")
    #expect(result.status == 0)
  }

  @Test func countsLines() {
    let program = "[io:format(\"~p~n\", [io:read(standard_io, \"\", N)]) || N <- [1, 3, 10]]."
    let result = Command.alder("eval", program, input: "{a,\nb}.\n]. ok\n.\n")
    #expect(
      result.output == """
        {ok,{a,b},3}
        {error,{3,erl_parse,["syntax error before: ","']'"]},3}
        {ok,ok,12}

        """)
  }

  @Test func readsLinesAndCharacters() {
    let program = """
      io:format("~tp ", [io:get_line("")]), io:format("~tp ", [io:get_chars("", 3)]),
      io:format("~tp ", [io:get_line("")]), io:format("~tp~n", [io:get_line("")]).
      """
    let result = Command.alder("eval", program, input: "first\nsecond\n")
    #expect(result.output == "\"first\\n\" \"sec\" \"ond\\n\" eof\n")
  }
}
