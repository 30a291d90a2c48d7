import Testing

/// The scripts of samples/scripts do what their sessions show.
@Suite struct ScriptTests {
  @Test func behaveAsUnderEscript() {
    let result = Command(words: ["Tests/scripts", "--engine", Repository.alder]).run()
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }
}
