import Testing

/// Source files too large or too broken to be kept: see Tests/limit/sources.
@Suite struct SourceTests {
  @Test func neverBreakTheEngine() {
    let result = Command(
      words: ["python3", "Tests/limit/sources", "--alder", Repository.alder], timeLimit: 600
    ).run()
    if result.status != 0 { Issue.record("\(result.output)\(result.errors)") }
  }
}
