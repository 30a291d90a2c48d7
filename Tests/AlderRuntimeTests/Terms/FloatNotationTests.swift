import Testing

@testable import AlderRuntime

/// Floats as text, as Erlang/OTP 25 writes them.
@Suite struct FloatNotationTests {
  @Test(arguments: [
    (0.0, "0.0"), (-0.0, "-0.0"), (1.0, "1.0"), (100.0, "100.0"), (1.0e5, "1.0e5"),
    (123_456.0, "123456.0"), (9_007_199_254_740_991.0, "9007199254740991.0"),
    (9_007_199_254_740_992.0, "9.007199254740992e15"), (1.0e23, "1.0e23"), (0.1, "0.1"),
    (0.0001, "0.0001"), (1.0e-5, "1.0e-5"), (0.000_123_45, "1.2345e-4"),
    (.leastNonzeroMagnitude, "5.0e-324"),
    (1.797_693_134_862_315_7e308, "1.7976931348623157e308"), (120_000.0, "1.2e5"),
    (0.012, "0.012"), (1.2e-7, "1.2e-7"),
  ])
  func shortest(value: Double, text: String) {
    #expect(String(decoding: FloatText.shortest(value), as: UTF8.self) == text)
  }

  @Test(arguments: [
    (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"), (0.125, 2, "0.13"), (0.375, 2, "0.38"),
    (1.005, 2, "1.00"), (1.005, 20, "1.00499999999999989342"), (-0.0, 1, "-0.0"),
    (9.995, 2, "9.99"), (0.05, 1, "0.1"), (1.0e22, 1, "10000000000000000000000.0"),
  ])
  func decimals(value: Double, decimals: Int, text: String) {
    #expect(String(decoding: value.text(decimals: decimals), as: UTF8.self) == text)
  }

  @Test func textIsReadStrictly() {
    func read(_ text: String) -> Double? {
      Array(text.utf8).withUnsafeBufferPointer { Double(erlang: $0) }
    }
    #expect(read("1.0e10") == 1e10)
    #expect(read("+00.10E-1") == 0.01)
    #expect(read("1.0e-400") == 0)
    #expect(read("1,5") == 1.5, "as Erlang/OTP does")
    let malformed = [
      "", "1", "1.", ".5", "1.e5", "1e5", "1.0e", " 1.0", "1.0 ", "1.0e400", "nan", "0x1.0",
      "1_0.0",
    ]
    for text in malformed { #expect(read(text) == nil, "\(text)") }
  }
}
