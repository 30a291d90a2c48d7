import Testing

/// stdlib/ is held to what it is used to check.
@Suite struct LibraryTests {
  @Test(arguments: ["stdlib", "samples", "Benchmarks"])
  func sourceHasNoWarnings(directory: String) {
    let files = Repository.files(under: directory, withSuffix: ".erl")
    #expect(!files.isEmpty)
    let result = Command(words: [Repository.alder, "check"] + files).run()
    #expect(result.errors == "")
    #expect(result.status == 0)
  }
}
