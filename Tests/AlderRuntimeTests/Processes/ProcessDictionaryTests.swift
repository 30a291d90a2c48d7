import Testing

@testable import AlderRuntime

struct ProcessDictionaryTests {
  @Test func behavesLikeADictionary() {
    var dictionary = ProcessDictionary()
    var model: [Int: Int] = [:]
    var generator = SystemRandomNumberGenerator()
    for step in 0..<20_000 {
      let key = Int.random(in: 0..<300, using: &generator)
      if step % 3 == 0 {
        #expect(dictionary.erase(Term(small: key))?.small == model.removeValue(forKey: key))
      } else {
        #expect(
          dictionary.put(Term(small: key), Term(small: step))?.small
            == model.updateValue(step, forKey: key))
      }
      #expect(dictionary.count == model.count)
    }
    for key in 0..<300 { #expect(dictionary[Term(small: key)]?.small == model[key]) }
    dictionary.eraseAll()
    #expect(dictionary.count == 0)
  }
}
