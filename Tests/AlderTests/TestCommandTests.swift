import Testing

/// `alder test`, with the tests in Tests/eunit and Tests/common_test.
@Suite struct TestCommandTests {
  @Test func verdictsAreThoseOfErlang() {
    let result = Command(words: ["Tests/verdicts", "--engine", Repository.alder], timeLimit: 120)
      .run()
    if result.status != 0 { Issue.record("\(result.output)\(result.errors)") }
  }

  @Test func failuresAreReadable() {
    let result = Command.alder("test", "Tests/eunit/equality_tests.erl")
    #expect(result.status == 1)
    #expect(
      result.output.contains(
        """
        FAIL equality_tests:different_test (Tests/eunit/equality_tests.erl:5)
             lists:seq(1, 3)
             expected: [1,2,4]
                  got: [1,2,3]
             they differ in element 3: 4 expected, got 3

        """))
    #expect(result.output.contains("\n1 module: 2 passed, 5 failed in "))
  }

  @Test func statusIsThatOfAll() {
    #expect(Command.alder("test", "Tests/eunit/own_test_function_tests.erl").status == 0)
    #expect(Command.alder("test", "Tests/common_test/skipped_SUITE.erl").status == 0)
    #expect(Command.alder("test", "Tests/common_test/no_setup_SUITE.erl").status == 1)
  }

  @Test func whatHasNoTestsIsReported() {
    let result = Command.alder("test", "Tests/eunit/no_such_file.erl")
    #expect(result.status == 1)
    #expect(result.errors == "alder test: there is no 'Tests/eunit/no_such_file.erl'\n")
    let other = Command.alder("--verbose", "check", "Tests/eunit/doubled.erl")
    #expect(other.status == 2)
  }
}
