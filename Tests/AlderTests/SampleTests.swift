import Testing

/// The samples print what stands beside them.
@Suite struct SampleTests {
  @Test(arguments: Repository.files(under: "samples", withSuffix: ".erl"))
  func prints(_ sample: String) {
    let result = Command(words: [Repository.alder, sample]).run()
    let expected = Repository.lines(of: sample.replacing(#/erl$/#, with: "expected"))
    if let difference = Text.difference(
      expected: expected, actual: Text.normalised(result.output))
    {
      Issue.record("\(sample)\n\(difference)\n\(result.errors)")
    }
    #expect(result.status == 0)
  }
}
