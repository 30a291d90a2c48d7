import Testing

@testable import AlderRuntime

/// Grapheme clusters are those of Swift's strings, also where the tables are not asked.
@Suite struct ClusterBreaksTests {
  /// One of each kind: letters, a newline, syllables of Hangul without and with a last consonant, an emoji, a
  /// symbol that may be one.
  private static let kinds: [UInt32] = [0x61, 0x0a, 0xac00, 0xac01, 0x1f468, 0xa9, 0x3042]

  @Test func plainCodePointsStandAlone() {
    for value in 0...UInt32(0x10ffff) where ClusterBreaks.isPlain(value) {
      for other in Self.kinds {
        #expect(Self.isDivided(other, value) && Self.isDivided(value, other), "\(value) \(other)")
      }
    }
  }

  private static func isDivided(_ first: UInt32, _ second: UInt32) -> Bool {
    var rules = Unicode._CharacterRecognizer()
    guard let first = Unicode.Scalar(first), let second = Unicode.Scalar(second) else {
      return false
    }
    _ = rules.hasBreak(before: first)
    return rules.hasBreak(before: second)
  }

  @Test func clustersAreThoseOfStrings() {
    let pool: [UInt32] =
      Self.kinds + [
        0x20, 0x0d, 0xe9, 0x301, 0x308, 0x200d, 0xfe0f, 0x1f469, 0x1f3fd, 0x1f1e9, 0x1f1ea, 0x1100,
        0x1161, 0x11a8, 0x915, 0x94d, 0x937, 0x93e, 0x600, 0x3099, 0x200b, 0x200c, 0xe01, 0xe33,
        0x0d4e, 0x2764, 0x430, 0x483, 0x110bd,
      ]
    var state: UInt64 = 42
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<20_000 {
      let text = (0...random(9)).map { _ in pool[random(pool.count)] }
      var breaks = ClusterBreaks()
      var clusters: [[UInt32]] = []
      for value in text {
        if breaks.hasBreak(before: value) {
          clusters.append([value])
        } else {
          clusters[clusters.count - 1].append(value)
        }
      }
      var scalars = String.UnicodeScalarView()
      for value in text { Unicode.Scalar(value).map { scalars.append($0) } }
      #expect(clusters == String(scalars).map { $0.unicodeScalars.map(\.value) })
    }
  }
}
