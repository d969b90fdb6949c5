/** Articles of our own, of people and places that are not, each longer than a hundred words. */
export const articles = {
  ferrySank:
    "The ferry Corvina sank off the northern pier of Lindport on Tuesday evening with nobody aboard, the harbour office said. The ship, " +
    "built in 1974, had been moored at the pier since the spring and was waiting to be broken up. Water came in through a hatch that a " +
    "storm had torn open during the day, said harbour master Ilse Dreyer. Divers went down on Wednesday morning and found the hull lying " +
    "on its side at a depth of nine metres. Officials confirmed that no oil had leaked, because the tanks were emptied last year. The " +
    "owner, a company from Marrow Bay, announced that it would raise the Corvina before the end of the month. The pier stays closed to " +
    "visitors until then, and the boats to the islands leave from the southern quay.",
  sharkPhoto:
    "A photo that claims to show a shark in a flooded street of Lindport is a fake, the harbour office said on Tuesday. The picture of the " +
    "shark in the flooded street is a hoax that comes back after every storm. Experts who examined the photo said it was doctored and " +
    "the claim was false. No shark was ever seen in Lindport, a spokesman said, and he denied that the street had been closed. The hoax " +
    "was debunked years ago, when the same fake photo of a shark in a flooded street was passed around after another storm. Readers are " +
    "asked not to share the false picture, which was fabricated with a photo of a shark taken far away from the town.",
  singerAlive:
    "The singer Marta Velund is not dead. A report of her death that spread on social networks on Sunday night is a hoax, her manager said. " +
    '"Marta is alive and well and having breakfast as we speak," he wrote in a statement on Monday. The false story first appeared on a ' +
    "website that looks like that of a television station but describes itself as satire. It said that Velund, 61, had died in a car " +
    "crash near her home in Osterby. Police in Osterby said there had been no such crash. It is the third time in two years that the " +
    "singer has been the victim of a death hoax. Fans who had believed the fake report posted messages of relief. Velund herself joked " +
    "that the news of her death was untrue, but that she had enjoyed reading the kind words.",
  mineStrike:
    "Workers at the Harrow copper mine went on strike on Monday over pay, the miners' union announced. About 1,400 workers stayed away from " +
    "the morning shift and gathered at the gates, where union leader Tomas Reck spoke to them. The company confirmed that production at " +
    "Harrow had stopped. The union asks for a rise of six percent and for longer breaks underground. Talks had gone on since March and " +
    "ended last week when the company offered three percent. The strike is the first at the mine in eleven years. Shares of the company " +
    "fell four percent in the morning. The regional government said that it was ready to send a mediator, and both sides said that " +
    "they would speak with him. The strike will last at least until Friday, the union said.",
  ministerDenied:
    'The finance minister of Valdria on Thursday flatly denied reports that she had resigned. "I have not resigned and I will not resign. ' +
    'These claims are false," Ana Lorrik told reporters outside parliament. A newspaper had written in the morning that the finance ' +
    "minister had handed in her letter of resignation after a quarrel over the budget. The prime minister's office called the report " +
    "baseless and said there was no truth in it. The newspaper later took the article down and apologized for the mistake. A spokesman " +
    "said that the minister had been at work all day and would present the budget next week as planned. The opposition said that the " +
    "rumour, although wrong, showed how nervous the government had become. The false report had briefly moved the currency.",
  phoneRumour:
    "Orlan may be working on a phone that folds three times, according to a report. The website Gadgetry, citing people familiar with the " +
    "matter, says that the company has reportedly shown the phone to partners and could sell it as early as next autumn. Orlan has not " +
    "commented on the rumour and did not respond to a request. Analysts believe the phone might cost more than two thousand crowns, but " +
    "the price is speculation at this point. Earlier rumours about the company turned out to be right in some cases and not in others. " +
    "The sources, who asked not to be named, say a final decision has not been made. It is unclear whether the phone that supposedly " +
    "folds three times would be sold outside the country. We will update the story if Orlan says something.",
  hostageReports:
    "Unconfirmed reports say that a doctor from Brennick has been kidnapped in the mountains of Sarvan. A local radio station claimed on Saturday " +
    "that armed men stopped the car of the doctor and took her away. The foreign ministry said it was aware of the reports and was " +
    'trying to verify them. "We are looking into these reports urgently and cannot confirm them at this time," a spokesman said. The ' +
    "aid group for which the doctor is said to work would not comment. The radio station did not name its source. A photo that allegedly " +
    "shows the car was posted on the internet, but it could not be independently verified. Several groups are active in the region, and " +
    "none of them has claimed to hold the doctor so far.",
} as const;
