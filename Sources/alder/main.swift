import Alder
print("hi")
