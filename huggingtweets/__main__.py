"`python -m huggingtweets` is the command `huggingtweets`."
from huggingtweets.cli import main

if __name__ == '__main__': main()
